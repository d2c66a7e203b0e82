package org.planhealth.rules.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;

class FactTypesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Test
    void haveNamesAndRecordsOfTheirOwn() {
        assertThat(FactTypes.all()).extracting(FactType::name).doesNotHaveDuplicates();
        assertThat(FactTypes.all()).extracting(FactType::type).doesNotHaveDuplicates();
        assertThat(FactTypes.all().get(0).type()).isEqualTo(Strategy.class);
    }

    @Test
    void holdEveryEntityOfTheModel() {
        Set<Class<?>> records = new HashSet<>();
        collect(Strategy.class, records);
        assertThat(FactTypes.records())
                .containsAll(
                        records.stream().filter(Entity.class::isAssignableFrom).toList());
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> found
                && found.isRecord()
                && found.getPackage().equals(Strategy.class.getPackage())
                && records.add(found)) {
            for (RecordComponent component : found.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    @Test
    void requireListsThatThereAre() {
        assertThat(FactTypes.all())
                .extracting(FactType::requires)
                .allMatch(list -> list == null || FactTypes.lists().contains(list));
    }

    @Test
    void areFoundByTheNameOfTheListOrOfTheRecord() {
        assertThat(FactTypes.find("initiatives")).isPresent().isEqualTo(FactTypes.find("Initiative"));
        assertThat(FactTypes.find("Milestone")).isEmpty();
    }

    @Test
    void sayWhichFieldsTheirEntitiesHave() {
        assertThat(EntityFields.has("Initiative", "rollout/due")).isTrue();
        assertThat(EntityFields.has("Initiative", "rollot/due")).isFalse();
        assertThat(EntityFields.has("MustTalk", "anything"))
                .as("leads to entities")
                .isTrue();
    }

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    /** A finding about a fact must lead to an entity of the plan, or to the plan itself. */
    @Property(tries = 100)
    void leadToEntitiesOfThePlan(@ForAll("plans") Strategy plan) {
        Set<String> ids = new HashSet<>();
        Facts.of(plan, TODAY).entities().forEach(entity -> ids.add(entity.id()));
        for (FactType<?> type : FactTypes.all()) {
            for (Object fact : type.collect(plan, TODAY)) {
                ImmutableList<String> subjects = type.subjectsOf(fact);
                assertThat(ids).as("%s of %s", type, fact).containsAll(subjects);
            }
        }
    }

    /** The facts of a list that is not stated are none. */
    @Property(tries = 50)
    void areNoneWithoutTheirList(@ForAll("plans") Strategy plan) {
        Strategy bare = Strategy.builder(plan.id()).build();
        for (FactType<?> type : FactTypes.all()) {
            if (type.requires() != null) {
                assertThat(type.collect(bare, TODAY)).as(type.name()).isEmpty();
            }
        }
    }
}

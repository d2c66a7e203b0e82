package org.planhealth.rules.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.JsonSchema;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.schema.SchemaValidator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanHealthModuleTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new PlanHealthModule()).build();
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final HealthReport REPORT = HEALTH.audit(ExamplePlan.read(), DAY);
    private static final HealthDiff DIFF = HEALTH.diff(REPORT, ExamplePlan.read(), DAY.plusMonths(3));

    private record Week(int number, List<HealthReport> reports, HealthDiff diff) {}

    @Test
    void readsWhatItWrote() {
        ReadAgain.assertSame(MAPPER.readValue(MAPPER.writeValueAsString(REPORT), HealthReport.class), REPORT);
        ReadAgain.assertSame(MAPPER.readValue(MAPPER.writeValueAsString(DIFF), HealthDiff.class), DIFF);
    }

    @Test
    void writesTheFormOfReportsWithOneFieldMore() {
        String json = MAPPER.writeValueAsString(REPORT);

        ObjectNode form = (ObjectNode) MAPPER.readTree(json);
        assertThat(form.remove("complete")).isNotNull();
        assertThat(form).isEqualTo(MAPPER.readTree(new JsonReport().render(REPORT, ReportOptions.standard())));
        assertThat(SchemaValidator.of(JsonSchema.REPORT.json()).problems(json, InputFormat.JSON))
                .isEmpty();
        assertThat(SchemaValidator.of(JsonSchema.DIFF.json())
                        .problems(MAPPER.writeValueAsString(DIFF), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void doesSoInsideOtherValuesHoweverTheMapperIsSetUp() {
        JsonMapper own = JsonMapper.builder()
                .addModule(new PlanHealthModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        Week week = own.readValue(own.writeValueAsString(new Week(31, List.of(REPORT, REPORT), DIFF)), Week.class);

        assertThat(week.reports()).hasSize(2).allSatisfy(read -> ReadAgain.assertSame(read, REPORT));
        ReadAgain.assertSame(week.diff(), DIFF);
    }

    @Test
    void saysWhyTheFormAloneIsNotRead() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() ->
                        MAPPER.readValue(new JsonReport().render(REPORT, ReportOptions.standard()), HealthReport.class))
                .withMessageStartingWith(
                        "a HealthReport is read from its field 'complete', which only this module writes");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("[1]", HealthDiff.class))
                .withMessageStartingWith("a HealthDiff is read from its field 'complete'");
    }

    @Test
    void refusesAReportOnABadPlanInTheWordsOfTheReader() {
        String json = MAPPER.writeValueAsString(REPORT)
                .replace("\"northStar\":{\"statement\"", "\"northStar\":{\"sttement\"");

        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue(json, HealthReport.class))
                .withMessageContaining("/northStar/sttement: unknown field\n  did you mean 'statement'?");
    }

    @Test
    void isFoundByServiceLoader() {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();

        ReadAgain.assertSame(found.readValue(found.writeValueAsString(REPORT), HealthReport.class), REPORT);
        assertThat(found.readValue(
                        found.writeValueAsString(REPORT.strategy()),
                        REPORT.strategy().getClass()))
                .isEqualTo(REPORT.strategy());
    }
}

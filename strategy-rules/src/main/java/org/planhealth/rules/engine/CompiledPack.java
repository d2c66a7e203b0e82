package org.planhealth.rules.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RuleMetadata;

/**
 * A pack as the engine takes it: rules that belong together, ready to be merged with others. Outside of this room it shows no
 * more than its name.
 *
 * <p>Immutable and safe for use by several threads.
 */
public abstract class CompiledPack {
    private final CompiledRules rules;
    private final Supplier<ImmutableList<RuleInfo>> infos;

    /** Makes a pack of compiled rules. */
    protected CompiledPack(CompiledRules rules) {
        this.rules = requireNonNull(rules, "rules");
        this.infos = Suppliers.memoize(() -> read(rules));
    }

    /** Returns the rules that ship with the library; they are loaded once. */
    static CompiledPack builtIn() {
        return BuiltIn.PACK;
    }

    /** Returns what messages call it. */
    public String name() {
        return rules.name();
    }

    /** Tells whether both are of one folder or jar, by whatever paths it was named. */
    boolean hasSamePlaceAs(CompiledPack other) {
        return rules.place() != null && rules.place().equals(other.rules.place());
    }

    ImmutableList<Model> models() {
        return rules.models();
    }

    ImmutableList<RuleProgram> programs() {
        return rules.programs();
    }

    /** Returns the packages of its rules of the engine. */
    ImmutableSet<String> packages() {
        return models().stream().map(Model::getPackageName).collect(toImmutableSet());
    }

    ImmutableList<RuleDeclaration> declarations() {
        return rules.declarations();
    }

    /** Returns where each of its rules stands, by id; rules of one id after each other. */
    ImmutableListMultimap<String, RuleDocuments> places() {
        ImmutableListMultimap.Builder<String, RuleDocuments> places = ImmutableListMultimap.builder();
        declarations().forEach(rule -> places.put(rule.id(), rule.documents()));
        programs()
                .forEach(program ->
                        places.put(program.info().id(), program.info().documents()));
        return places.build();
    }

    /**
     * Returns what each of its rules says of itself.
     *
     * @throws IllegalArgumentException if the metadata is not allowed
     */
    ImmutableList<RuleInfo> rules() {
        return infos.get();
    }

    private static ImmutableList<RuleInfo> read(CompiledRules rules) {
        return Stream.concat(
                        rules.declarations().stream().map(RuleMetadata::read),
                        rules.programs().stream().map(RuleProgram::info))
                .collect(toImmutableList());
    }

    private static final class BuiltIn extends CompiledPack {
        private static final CompiledPack PACK = new BuiltIn();

        private BuiltIn() {
            super(CompiledRules.ofModels(
                    "the built-in rules",
                    CompiledModels.of(CompiledPack.class, "org.planhealth", "strategy-rules"),
                    CompiledPack.class.getClassLoader()));
        }
    }
}

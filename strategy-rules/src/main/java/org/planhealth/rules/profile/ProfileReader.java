package org.planhealth.rules.profile;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import java.io.IOException;
import java.nio.file.Path;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.strategy.io.DocumentReader;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.ReadLimits;

/**
 * Reads profiles in the format {@code planhealth/v1}, from YAML 1.2 or JSON.
 *
 * <pre>{@code
 * PlanHealth health = PlanHealth.standard();
 * Profile profile = ProfileReader.of(health.catalogue()).read(Path.of("house.yaml"));
 * HealthReport report = health.withProfile(profile).audit(strategy, asOf);
 * }</pre>
 *
 * <p>A profile extends another one, {@code starter} unless it names a built-in profile or the path of a file: what it states
 * of a rule, the gate and the title comes before what that one states, and its waivers are added. The built-in names come
 * before files; a path holds a dot or a slash. One that names {@code packs} is read by {@code PlanHealth.withProfile}, for packs can hold code.
 *
 * <p>Read as strictly as a plan, and against the rules there are: unknown rules, limits and words, and numbers that a limit
 * cannot have, are problems, and so is a change to a rule that does not run.
 *
 * <p>A reader is immutable and may be used by several threads.
 */
public final class ProfileReader {
    private final DocumentReader documents;
    private final Supplier<RuleScope> scope;

    private ProfileReader(DocumentReader documents, Supplier<RuleScope> scope) {
        this.documents = documents;
        this.scope = scope;
    }

    /** Returns a reader of profiles about the rules of a catalogue, with {@link ReadLimits#defaults()}. */
    public static ProfileReader of(RuleCatalogue catalogue) {
        return new ProfileReader(
                DocumentReader.ofProfiles(), () -> new CatalogueScope(requireNonNull(catalogue, "catalogue")));
    }

    /** Returns a reader of one profile, about rules of which more can become known while it is read. */
    public static ProfileReader within(RuleScope scope) {
        requireNonNull(scope, "scope");
        return new ProfileReader(DocumentReader.ofProfiles(), () -> scope);
    }

    /** Returns a reader like this one with other limits for each file. */
    public ProfileReader withLimits(ReadLimits limits) {
        return new ProfileReader(documents.withLimits(limits), scope);
    }

    /**
     * Reads a profile from a file.
     *
     * @param file the file, by whose path the places in it are named
     * @throws InvalidPlanException if the profile is wrong, or one that it extends; it names all problems
     * @throws IOException if the file cannot be read
     */
    public Profile read(Path file) throws IOException {
        return documents.read(file, new ProfileFileReader(scope.get())::profile);
    }

    /**
     * Reads a profile from a text, which can extend built-in profiles only.
     *
     * @param name the name of the file for the places in it; its ending says whether it is JSON or YAML
     * @throws InvalidPlanException if the profile is wrong; it names all problems
     */
    public Profile read(String text, String name) {
        return documents.read(text, name, new ProfileFileReader(scope.get())::profile);
    }
}

package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.DocumentPart;
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
 * before files; a path holds a dot or a slash.
 *
 * <p>Read as strictly as a plan, and against the rules there are: unknown rules, limits and words, and numbers that a limit
 * cannot have, are problems, and so is a change to a rule that does not run.
 *
 * <p>A reader is immutable and may be used by several threads.
 */
public final class ProfileReader {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String EXTENDS = "extends";
    private static final String RULES = "rules";
    private static final String FAIL_ON = "failOn";
    private static final String MIN_SCORE = "minScore";
    private static final String WAIVERS = "waivers";
    private static final ImmutableSet<String> FIELDS =
            ImmutableSet.of(ID, TITLE, EXTENDS, RULES, FAIL_ON, MIN_SCORE, WAIVERS);
    private static final ImmutableSet<String> NEVER = ImmutableSet.of("none", "never", "off");

    private final DocumentReader documents;
    private final RuleCatalogue catalogue;

    private ProfileReader(DocumentReader documents, RuleCatalogue catalogue) {
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /** Returns a reader of profiles about the rules of a catalogue, with {@link ReadLimits#defaults()}. */
    public static ProfileReader of(RuleCatalogue catalogue) {
        return new ProfileReader(DocumentReader.ofProfiles(), requireNonNull(catalogue, "catalogue"));
    }

    /** Returns a reader like this one with other limits for each file. */
    public ProfileReader withLimits(ReadLimits limits) {
        return new ProfileReader(documents.withLimits(limits), catalogue);
    }

    /**
     * Reads a profile from a file.
     *
     * @param file the file, by whose path the places in it are named
     * @throws InvalidPlanException if the profile is wrong, or one that it extends; it names all problems
     * @throws IOException if the file cannot be read
     */
    public Profile read(Path file) throws IOException {
        return documents.read(file, this::profile);
    }

    /**
     * Reads a profile from a text, which can extend built-in profiles only.
     *
     * @param name the name of the file for the places in it; its ending says whether it is JSON or YAML
     * @throws InvalidPlanException if the profile is wrong; it names all problems
     */
    public Profile read(String text, String name) {
        return documents.read(text, name, this::profile);
    }

    /** Returns what a file states, as far as it is right; a problem that was noted ends the reading anyway. */
    private Profile profile(DocumentPart root) {
        Map<String, DocumentPart> fields = root.fields(FIELDS);
        DocumentPart base = fields.get(EXTENDS);
        @Nullable Profile known = base == null ? Profile.starter() : base(base);
        Profile profile = named(known == null ? Profile.starter() : known, root, fields.get(ID));
        DocumentPart title = fields.get(TITLE);
        if (title != null) {
            profile = title.text().map(profile::withTitle).orElse(profile);
        }
        DocumentPart rules = fields.get(RULES);
        if (rules != null) {
            profile = new RuleSettingsReader(catalogue, known).read(rules, profile);
        }
        return accepting(gated(profile, fields), fields.get(WAIVERS));
    }

    private @Nullable Profile base(DocumentPart part) {
        String word = part.peek().orElse("");
        Optional<Profile> builtIn = Profile.named(word);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (word.contains("/") || word.contains(".")) {
            return part.follow().map(this::profile).orElse(null);
        }
        ImmutableList<String> names =
                Profile.builtIn().stream().map(Profile::name).collect(toImmutableList());
        part.refuse(
                "expected " + String.join(", ", names) + " or the path of a file, was " + part.described(),
                part.nearest(word, names)
                        .map(name -> "did you mean '" + name + "'?")
                        .orElse("a path holds a dot or a slash, such as house.yaml or ./house"));
        return null;
    }

    private static Profile named(Profile profile, DocumentPart root, @Nullable DocumentPart part) {
        if (part == null) {
            root.refuse("'id' is missing");
            return profile;
        }
        Optional<String> id = part.id();
        if (id.flatMap(Profile::named).isPresent()) {
            part.refuse("the id is that of a built-in profile", "reports show it, and this profile is another one");
        }
        return id.map(profile::withName).orElse(profile);
    }

    private static Profile gated(Profile profile, Map<String, DocumentPart> fields) {
        Profile gated = profile;
        DocumentPart failOn = fields.get(FAIL_ON);
        if (failOn != null) {
            gated = failOn(failOn).map(gated::withFailOn).orElse(gated);
        }
        DocumentPart minScore = fields.get(MIN_SCORE);
        if (minScore != null) {
            gated = minScore(minScore).map(gated::withMinScore).orElse(gated);
        }
        return gated;
    }

    private static Optional<Severity> failOn(DocumentPart part) {
        if (part.peek().filter(NEVER::contains).isPresent()) {
            part.refuse(
                    "expected low, medium, high or critical, was " + part.described(),
                    "an open critical finding always fails the gate: critical asks for the least");
            return Optional.empty();
        }
        return severity(part);
    }

    static Optional<Severity> severity(DocumentPart part) {
        return part.word(Arrays.stream(Severity.values()).map(Severity::word).collect(toImmutableList()))
                .map(Severity::of);
    }

    private static Optional<Double> minScore(DocumentPart part) {
        Optional<Double> score = part.number();
        if (score.filter(number -> number < 0 || number > 100).isPresent()) {
            part.refuse("expected a number from 0 to 100, was " + part.described());
            return Optional.empty();
        }
        return score;
    }

    private Profile accepting(Profile profile, @Nullable DocumentPart part) {
        if (part == null) {
            return profile;
        }
        ProfileWaiversReader waivers = new ProfileWaiversReader(catalogue);
        return profile.withWaivers(part.elements().stream().map(waivers::read).toArray(Waiver[]::new));
    }
}

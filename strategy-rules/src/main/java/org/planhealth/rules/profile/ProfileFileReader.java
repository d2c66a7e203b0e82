package org.planhealth.rules.profile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.DocumentPart;

/** What the file of a profile means; used for one file, and those that it extends. */
record ProfileFileReader(RuleScope known) {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String EXTENDS = "extends";
    private static final String PACKS = "packs";
    private static final String RULES = "rules";
    private static final String FAIL_ON = "failOn";
    private static final String MIN_SCORE = "minScore";
    private static final String WAIVERS = "waivers";
    static final ImmutableSet<String> FIELDS =
            ImmutableSet.of(ID, TITLE, EXTENDS, PACKS, RULES, FAIL_ON, MIN_SCORE, WAIVERS);
    private static final ImmutableSet<String> NEVER = ImmutableSet.of("none", "never", "off");

    /** Returns what a file states, as far as it is right; a problem that was noted ends the reading anyway. */
    Profile profile(DocumentPart root) {
        Map<String, DocumentPart> fields = root.fields(FIELDS);
        DocumentPart base = fields.get(EXTENDS);
        @Nullable Profile extended = base == null ? Profile.starter() : base(base);
        Profile profile = named(extended == null ? Profile.starter() : extended, root, fields.get(ID));
        DocumentPart packs = fields.get(PACKS);
        if (packs != null) {
            known.add(packs);
        }
        DocumentPart title = fields.get(TITLE);
        if (title != null) {
            profile = title.text().map(profile::withTitle).orElse(profile);
        }
        DocumentPart rules = fields.get(RULES);
        if (rules != null) {
            profile = new RuleSettingsReader(known, extended).read(rules, profile);
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
                        .orElse("a path needs a dot or a slash, such as house.yaml or ./house"));
        return null;
    }

    private static Profile named(Profile profile, DocumentPart root, @Nullable DocumentPart part) {
        if (part == null) {
            root.refuse("'id' is missing");
            return profile;
        }
        Optional<String> id = part.id();
        if (id.flatMap(Profile::named).isPresent()) {
            part.refuse("the id is taken by a built-in profile", "choose another id, since reports show it");
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
                    "an open critical finding always fails the gate; 'critical' is the most lenient choice");
            return Optional.empty();
        }
        return part.keyword(Severity.class);
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
        ProfileWaiversReader waivers = new ProfileWaiversReader(known);
        return profile.withWaivers(part.elements().stream().map(waivers::read).toArray(Waiver[]::new));
    }
}

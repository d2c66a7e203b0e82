package org.planhealth.rules.profile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.DocumentPart;

/** What the file of a profile means; used for one file, and those that it extends. */
record ProfileFileReader(RuleScope known) {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String EXTENDS = "extends";
    private static final String PACKS = "packs";
    private static final String RULES = "rules";
    private static final String WAIVERS = "waivers";
    static final ImmutableSet<String> FIELDS = ImmutableSet.<String>builder()
            .add(ID, TITLE, EXTENDS, PACKS, RULES, WAIVERS)
            .addAll(GateSettingsReader.FIELDS)
            .build();

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
        return accepting(profile.withGate(GateSettingsReader.read(profile.gate(), fields)), fields.get(WAIVERS));
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

    private Profile accepting(Profile profile, @Nullable DocumentPart part) {
        if (part == null) {
            return profile;
        }
        ProfileWaiversReader waivers = new ProfileWaiversReader(known);
        return profile.withWaivers(part.elements().stream().map(waivers::read).toArray(Waiver[]::new));
    }
}

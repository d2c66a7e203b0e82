package org.planhealth.rules.profile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.io.DocumentPart;

/**
 * Reads what a profile says of single rules.
 *
 * @param known the rules of which it may speak
 * @param base the profile that it extends; null if that is not known, so that no rule can be said to be off
 */
record RuleSettingsReader(RuleScope known, @Nullable Profile base) {
    static final ImmutableSet<String> FIELDS = ImmutableSet.of("enabled", "severity", "limits");
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final String EXPECTED = "on, off or an object with enabled, severity and limits";

    /** Returns a profile with the settings that an object states by rule. */
    Profile read(DocumentPart rules, Profile profile) {
        Profile read = profile;
        for (Map.Entry<String, DocumentPart> entry :
                rules.values("settings by rule").entrySet()) {
            String id = entry.getKey();
            DocumentPart part = entry.getValue();
            Optional<RuleInfo> rule = known.catalogue().find(id);
            if (rule.isPresent()) {
                read = read.withSetting(id, setting(rule.get(), part));
            } else {
                hint(id, part, known).ifPresent(hint -> part.refuseName("unknown rule", hint));
            }
        }
        return read;
    }

    /**
     * Returns the rule that was probably meant, or where to look for it; empty if it passes be one of a pack that failed.
     */
    static Optional<String> hint(String read, DocumentPart part, RuleScope known) {
        return part.nearest(
                        read,
                        known.catalogue().rules().stream().map(RuleInfo::id).collect(toImmutableList()))
                .map(rule -> "did you mean '" + rule + "'?")
                .or(() -> known.areComplete() ? Optional.of("list rules with: planhealth rules") : Optional.empty());
    }

    private RuleSetting setting(RuleInfo rule, DocumentPart part) {
        if (!part.isObject()) {
            return switched(part);
        }
        Map<String, DocumentPart> fields = part.fields(FIELDS);
        DocumentPart enabled = fields.get("enabled");
        RuleSetting setting = Optional.ofNullable(enabled)
                .flatMap(DocumentPart::truth)
                .map(on -> on ? RuleSetting.on() : RuleSetting.off())
                .orElse(RuleSetting.none());
        DocumentPart severity = fields.get("severity");
        if (severity != null) {
            setting =
                    severity.keyword(Severity.class).map(setting::withSeverity).orElse(setting);
        }
        DocumentPart limits = fields.get("limits");
        if (limits != null) {
            setting = limits(rule, limits, setting);
        }
        if (enabled == null && setting.isTuned() && base != null && !base.includes(rule)) {
            part.refuseName(
                    "the rule is off in " + base.name() + ", so this has no effect",
                    "add 'enabled: true' to switch the rule on");
        }
        return setting;
    }

    private static RuleSetting switched(DocumentPart part) {
        String word = part.peek().orElse(part.described());
        if (word.equals(ON)) {
            return RuleSetting.on();
        }
        if (!word.equals(OFF)) {
            String[] hints = Optional.ofNullable(meant(word)).stream()
                    .map(meant -> "did you mean " + meant + "?")
                    .toArray(String[]::new);
            part.refuse("expected " + EXPECTED + ", was " + part.described(), hints);
        }
        return RuleSetting.off();
    }

    private static @Nullable String meant(String word) {
        return switch (word) {
            case "true", "yes", "enabled", "On", "ON" -> ON;
            case "false", "no", "disabled", "Off", "OFF", "of" -> OFF;
            default ->
                Arrays.stream(Severity.values()).map(Severity::word).anyMatch(word::equals)
                        ? "{severity: " + word + "}"
                        : null;
        };
    }

    private static RuleSetting limits(RuleInfo rule, DocumentPart limits, RuleSetting setting) {
        RuleSetting read = setting;
        for (Map.Entry<String, DocumentPart> entry : limits.values(
                        rule.words().isEmpty() ? "numbers by limit" : "numbers and lists of words by limit")
                .entrySet()) {
            String name = entry.getKey();
            DocumentPart part = entry.getValue();
            if (rule.words().containsKey(name)) {
                ImmutableList<String> words = words(part);
                read = words.isEmpty() ? read : read.withWords(name, words);
                continue;
            }
            if (!rule.limits().containsKey(name)) {
                part.refuseName("unknown limit", hint(name, part, rule));
                continue;
            }
            Optional<Double> number = part.number();
            Optional<String> expected = number.flatMap(value -> ProfileChecks.expected(rule, name, value));
            expected.ifPresent(what -> part.refuse("expected " + what + ", was " + part.described()));
            if (number.isPresent() && expected.isEmpty()) {
                read = read.withLimit(name, number.get());
            }
        }
        return read;
    }

    private static ImmutableList<String> words(DocumentPart part) {
        ImmutableList<DocumentPart> elements = part.elements();
        if (part.isList() && elements.isEmpty()) {
            part.refuse(
                    "expected at least one word, was an empty list", "to switch the rule off, write 'enabled: false'");
        }
        return elements.stream().flatMap(word -> word.text().stream()).collect(toImmutableList());
    }

    private static String hint(String name, DocumentPart part, RuleInfo rule) {
        ImmutableSet<String> known =
                Sets.union(rule.limits().keySet(), rule.words().keySet()).immutableCopy();
        return part.nearest(name, known)
                .map(limit -> "did you mean '" + limit + "'?")
                .orElse(known.isEmpty() ? "the rule has no limits" : "known: " + String.join(", ", known));
    }
}

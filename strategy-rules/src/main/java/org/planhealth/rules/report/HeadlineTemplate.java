package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Finding.Related;
import org.planhealth.rules.sdk.Wording;

/**
 * The sentence of a rule about several findings, with gaps for what they have in common.
 *
 * <p>{@code {count}} and {@code {population}} are numbers, {@code {subjects}} and {@code {related}} are the names of the
 * entities. {@code {related:it is|they are}} is the first form if there is one of them, else the second.
 */
final class HeadlineTemplate {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::([^|{}]*)\\|([^|{}]*))?}");

    private final RuleFindings of;
    private final Map<String, String> titles;

    /**
     * Makes a template for the findings of a rule.
     *
     * @param titles the names of entities by their ids
     */
    HeadlineTemplate(RuleFindings of, Map<String, String> titles) {
        this.of = of;
        this.titles = titles;
    }

    /**
     * Returns the sentence with its gaps filled in.
     *
     * @throws IllegalArgumentException if it has a gap of another name
     */
    String fill(String template) {
        return GAP.matcher(template)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        gap.group(2) == null
                                ? text(gap.group(1))
                                : number(gap.group(1)) == 1 ? gap.group(2) : gap.group(3)));
    }

    private String text(String gap) {
        ImmutableSet<String> names = names(gap);
        return names == null ? Integer.toString(number(gap)) : Wording.list(names);
    }

    private int number(String gap) {
        ImmutableSet<String> names = names(gap);
        return switch (gap) {
            case "count" -> of.findings().size();
            case "population" -> of.ended().population();
            default -> {
                checkArgument(
                        names != null,
                        "rule %s has an unknown gap {%s} in @Headline",
                        of.rule().id(),
                        gap);
                yield names.size();
            }
        };
    }

    private @Nullable ImmutableSet<String> names(String gap) {
        return switch (gap) {
            case "subjects" -> of.findings().stream().map(this::subject).collect(toImmutableSet());
            case "related" ->
                of.findings().stream()
                        .flatMap(finding -> finding.related().stream())
                        .map(Related::subject)
                        .map(this::title)
                        .collect(toImmutableSet());
            default -> null;
        };
    }

    /** Returns the name of what a finding is about; a pair is said as {@code one with other}. */
    private String subject(Finding finding) {
        return of.rule().isAboutPairs()
                ? finding.subjects().stream().map(this::title).collect(joining(" with "))
                : title(finding.subject());
    }

    private String title(String id) {
        return titles.getOrDefault(id, id);
    }
}

package org.planhealth.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planhealth.rules.sdk.Phrases;

/** Says what several findings miss: once what is alike, and apart what is not. */
final class MissingSentence {
    private static final int MOST_KINDS = 3;

    private MissingSentence() {}

    /**
     * Returns a sentence without a period: for each kind of fact the message of the first finding that misses it, and how
     * many miss the same of other entities.
     */
    static String of(List<Finding> findings) {
        Map<ImmutableSet<String>, Finding> byFacts = new LinkedHashMap<>();
        findings.forEach(finding -> byFacts.putIfAbsent(
                finding.missing().stream().map(missing -> missing.fact().key()).collect(toImmutableSet()), finding));
        List<List<Finding>> kinds = new ArrayList<>(byFacts.values().stream()
                .collect(Collectors.groupingBy(MissingSentence::fields, LinkedHashMap::new, Collectors.toList()))
                .values());
        String said = kinds.stream()
                .limit(MOST_KINDS)
                .map(alike -> alike.get(0).message() + GroupSentence.more(alike.size() - 1))
                .collect(Collectors.joining("; "));
        long more = kinds.stream().skip(MOST_KINDS).mapToLong(List::size).sum();
        return more == 0 ? said : said + "; and " + Phrases.amount((double) more) + " more";
    }

    private static ImmutableSet<String> fields(Finding finding) {
        return finding.missing().stream().map(missing -> missing.fact().field()).collect(toImmutableSet());
    }
}

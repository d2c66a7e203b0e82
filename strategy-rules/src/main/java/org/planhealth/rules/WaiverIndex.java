package org.planhealth.rules;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planhealth.strategy.Waiver;

/** Finds the waiver that accepts a finding without going through all of them. */
final class WaiverIndex {
    private final List<Waiver> waivers;
    private final String strategy;
    private final Table<String, String, Integer> first = HashBasedTable.create();

    /** @param strategy id of the strategy, on which a waiver accepts all findings of its rule */
    WaiverIndex(List<Waiver> waivers, String strategy) {
        this.waivers = waivers;
        this.strategy = strategy;
        for (int index = 0; index < waivers.size(); index++) {
            String rule = waivers.get(index).rule();
            String subject = waivers.get(index).subject();
            if (rule != null && subject != null && !first.contains(rule, subject)) {
                first.put(rule, subject, index);
            }
        }
    }

    /** Returns the first waiver that names the rule and one of the entities, or the whole strategy. */
    Optional<Waiver> find(String rule, List<String> subjects) {
        IntStream known = Stream.concat(Stream.of(strategy), subjects.stream())
                .map(subject -> first.get(rule, subject))
                .flatMapToInt(index -> index == null ? IntStream.empty() : IntStream.of(index));
        return known.boxed().min(Integer::compare).map(waivers::get);
    }
}

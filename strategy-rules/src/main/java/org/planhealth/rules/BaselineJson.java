package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.io.JsonText;

/**
 * The accepted findings of one plan or of several.
 *
 * @param schema the form of the baseline
 * @param plans the plans, by id
 */
record BaselineJson(String schema, List<PlanJson> plans) {
    static final String SCHEMA = "planhealth-baseline/v1";

    /** In the root, the list of plans, a plan and its list of findings. */
    private static final int DEPTH_OF_FINDINGS = 4;

    /**
     * The accepted findings of one plan.
     *
     * @param plan id of the strategy
     * @param verdict what the audit said of the effort on the day on which they were accepted; left out if not known
     * @param findings the findings, by fingerprint
     */
    record PlanJson(
            String plan,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Verdict verdict,

            List<EntryJson> findings) {}

    /** How an accepted finding ended. */
    enum AcceptedOutcome implements Keyword {
        /** The plan had the defect. */
        VIOLATED,
        /** Information was missing. */
        MISSING;

        static AcceptedOutcome of(Outcome outcome) {
            return outcome == Outcome.MISSING ? MISSING : VIOLATED;
        }

        Outcome outcome() {
            return this == MISSING ? Outcome.MISSING : Outcome.VIOLATED;
        }
    }

    /**
     * An accepted finding.
     *
     * @param finding the fingerprint: the rule and the entities, such as {@code missing-conversation/ads+search}
     * @param since the day of the audit that put it into the baseline
     * @param outcome violated, or missing if only information was missing on that day; then a critical defect is new
     * @param severity its severity on that day; a more severe one is new
     * @param message its message on that day, for people
     */
    record EntryJson(String finding, LocalDate since, AcceptedOutcome outcome, Severity severity, String message) {
        static EntryJson of(Baseline.Entry entry) {
            return new EntryJson(
                    entry.finding(),
                    entry.since(),
                    AcceptedOutcome.of(entry.outcome()),
                    entry.severity(),
                    entry.message());
        }
    }

    static BaselineJson of(Baseline baseline) {
        ImmutableListMultimap<String, Baseline.Entry> byPlan =
                Multimaps.index(baseline.entries(), Baseline.Entry::plan);
        return new BaselineJson(
                SCHEMA,
                Sets.union(byPlan.keySet(), baseline.verdicts().keySet()).stream()
                        .sorted()
                        .map(plan -> new PlanJson(
                                plan,
                                baseline.verdicts().get(plan),
                                byPlan.get(plan).stream().map(EntryJson::of).collect(toImmutableList())))
                        .collect(toImmutableList()));
    }

    /** Returns the text, with a line for each finding. */
    String text() {
        return JsonText.ofRows(this, DEPTH_OF_FINDINGS);
    }
}

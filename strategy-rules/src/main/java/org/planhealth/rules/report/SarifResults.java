package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.report.SarifLog.BaselineState;
import org.planhealth.rules.report.SarifLog.Level;
import org.planhealth.rules.report.SarifLog.Message;
import org.planhealth.rules.report.SarifLog.Result;
import org.planhealth.rules.report.SarifLog.ResultProperties;
import org.planhealth.rules.report.SarifLog.Suppression;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/**
 * The findings of one report as results in SARIF.
 *
 * @param report the report
 * @param rules the place of each rule among those of the run
 * @param options where addresses lead on from
 * @param waived the waiver of each finding that has one
 * @param waivers where each waiver of the plan stands
 */
record SarifResults(
        HealthReport report,
        ImmutableMap<String, Integer> rules,
        ReportOptions options,
        ImmutableMap<Finding, Waiver> waived,
        ImmutableMap<Waiver, SourceLocation> waivers) {
    /** The name of our fingerprint, and the one by which GitHub tells alerts apart. */
    private static final String FINGERPRINT = "planhealthFinding/v1";

    private static final String GITHUB_FINGERPRINT = "primaryLocationLineHash";
    private static final String IN_SOURCE = "inSource";
    private static final String EXTERNAL = "external";
    private static final String ACCEPTED = "accepted";

    static SarifResults of(HealthReport report, ImmutableMap<String, Integer> rules, ReportOptions options) {
        return new SarifResults(report, rules, options, report.waivedBy(), waivers(report.strategy()));
    }

    private static ImmutableMap<Waiver, SourceLocation> waivers(Strategy strategy) {
        List<Waiver> stated = strategy.waivers() == null ? ImmutableList.of() : strategy.waivers();
        Map<Waiver, SourceLocation> places = new HashMap<>();
        for (int index = 0; index < stated.size(); index++) {
            Waiver waiver = stated.get(index);
            strategy.sources().at("/waivers/" + index).ifPresent(place -> places.putIfAbsent(waiver, place));
        }
        return ImmutableMap.copyOf(places);
    }

    /** Tells whether a finding is a result: it is open, or a waiver suppresses it. */
    static boolean isResult(Finding finding) {
        return finding.isOpen() || finding.outcome() == Outcome.WAIVED;
    }

    Result of(Finding finding, @Nullable BaselineState state) {
        SarifPlaces places = new SarifPlaces(options);
        return new Result(
                finding.rule(),
                rules.get(finding.rule()),
                finding.outcome() == Outcome.MISSING ? Level.NOTE : Level.of(finding.severity()),
                new Message(SarifText.of(finding.message())),
                places.of(finding, report),
                places.related(finding),
                fingerprints(finding),
                state,
                suppressions(finding),
                properties(finding));
    }

    private ImmutableMap<String, String> fingerprints(Finding finding) {
        String fingerprint = report.strategy().id() + "/" + finding.fingerprint();
        return ImmutableMap.of(
                FINGERPRINT,
                fingerprint,
                GITHUB_FINGERPRINT,
                Hashing.sha256().hashString(fingerprint, UTF_8).toString().substring(0, 16) + ":1");
    }

    /** Returns what accepts a finding. One that turned out badly since it was accepted is shown, for nobody has seen it. */
    private ImmutableList<Suppression> suppressions(Finding finding) {
        boolean nowKnown = report.baseline() != null && report.baseline().nowKnown(finding);
        return Stream.concat(
                        Stream.ofNullable(waived.get(finding)).map(this::waived),
                        report.accepted(finding).filter(entry -> !nowKnown).map(SarifResults::baselined).stream())
                .collect(toImmutableList());
    }

    private Suppression waived(Waiver waiver) {
        SourceLocation place = waivers.get(waiver);
        return new Suppression(
                report.isOfPlan(waiver) ? IN_SOURCE : EXTERNAL,
                ACCEPTED,
                justification(waiver),
                place == null ? null : new SarifPlaces(options).of(place));
    }

    private static String justification(Waiver waiver) {
        String reason = waiver.reason() == null ? "no reason is stated" : waiver.reason();
        String by = waiver.approvedBy() == null ? "" : ", approved by " + waiver.approvedBy();
        String until = waiver.expires() == null ? "" : ", expires " + waiver.expires();
        return SarifText.of("waived: " + reason + by + until);
    }

    private static Suppression baselined(Baseline.Entry entry) {
        return new Suppression(EXTERNAL, ACCEPTED, "accepted in the baseline since " + entry.since(), null);
    }

    private ResultProperties properties(Finding finding) {
        FindingJson json = FindingJson.of(finding, report, waived.get(finding));
        return new ResultProperties(
                report.strategy().id(),
                json.measures(),
                json.topic(),
                json.severity(),
                json.outcome(),
                json.subject(),
                json.related().stream().map(Finding.Related::subject).collect(toImmutableList()),
                json.figures(),
                json.missing(),
                json.degree(),
                json.debt(),
                json.gain(),
                json.acceptedSince(),
                json.nowKnown());
    }
}

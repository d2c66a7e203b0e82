package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.Table.Column;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;

/** The findings of audits as a table: what {@link FindingJson} says of each, without what has no place in one cell. */
final class FindingTable {
    private static final ImmutableList<Column<Row>> COLUMNS = ImmutableList.of(
            new Column<>("plan", row -> row.report().strategy().id()),
            new Column<>("asOf", row -> row.report().asOf()),
            new Column<>("profile", row -> row.report().profile()),
            new Column<>("verdict", row -> row.report().verdict()),
            new Column<>("change", row -> row.change()),
            new Column<>("rule", row -> row.json().rule()),
            new Column<>("topic", row -> row.json().topic()),
            new Column<>("measures", row -> row.json().measures()),
            new Column<>("severity", row -> row.json().severity()),
            new Column<>("outcome", row -> row.json().outcome()),
            new Column<>("subject", row -> row.json().subject()),
            new Column<>("related", Row::related),
            new Column<>("message", row -> row.json().message()),
            new Column<>("missing", Row::missing),
            new Column<>("remedy", row -> row.json().remedy()),
            new Column<>("degree", row -> row.json().degree()),
            new Column<>("debt", row -> row.json().debt()),
            new Column<>("gain", row -> row.json().gain()),
            new Column<>("file", row -> row.ofPlace(SourceLocation::file)),
            new Column<>("line", row -> row.ofPlace(SourceLocation::line)),
            new Column<>("column", row -> row.ofPlace(SourceLocation::column)),
            new Column<>("pointer", row -> row.ofPlace(SourceLocation::pointer)),
            new Column<>("fingerprint", row -> row.json().fingerprint()),
            new Column<>("acceptedSince", row -> row.json().acceptedSince()),
            new Column<>("waiverReason", row -> row.ofWaiver(WaiverJson::reason)),
            new Column<>("waiverApprovedBy", row -> row.ofWaiver(WaiverJson::approvedBy)),
            new Column<>("waiverExpires", row -> row.ofWaiver(WaiverJson::expires)));

    /** What becomes of a finding from one audit to the next, as {@link HealthDiff} says it. */
    private static final String NEW = "new";

    private static final String CHANGED = "changed";
    private static final String KEPT = "kept";
    private static final String FIXED = "fixed";

    /** Gone, but the newer plan restates something of its entities, so it may be gone for that alone. */
    private static final String RESTATED = "restated";

    private FindingTable() {}

    /**
     * What a row is made of.
     *
     * @param change what became of it since an older audit; null outside of a diff
     */
    private record Row(
            HealthReport report, FindingJson json, @Nullable String change) {
        String related() {
            return json.related().stream().map(Finding.Related::subject).collect(Collectors.joining(" "));
        }

        String missing() {
            return json.missing().stream().map(FindingJson.MissingJson::field).collect(Collectors.joining(" "));
        }

        @Nullable
        Object ofPlace(Function<SourceLocation, Object> part) {
            return json.location() == null ? null : part.apply(json.location());
        }

        @Nullable
        Object ofWaiver(Function<WaiverJson, @Nullable Object> part) {
            return json.waiver() == null ? null : part.apply(json.waiver());
        }
    }

    static Table<?> of(List<HealthReport> reports) {
        return new Table<>(
                COLUMNS,
                reports.stream()
                        .flatMap(report -> rows(report, report.findings(), finding -> null))
                        .collect(toImmutableList()));
    }

    /** Returns the findings of the newer report, then those that are gone: fixed, or gone after restating. */
    static Table<?> of(HealthDiff diff) {
        ImmutableSet<Finding> added = ImmutableSet.copyOf(diff.added());
        ImmutableSet<Finding> changed =
                diff.changed().stream().map(HealthDiff.Changed::after).collect(toImmutableSet());
        ImmutableSet<Finding> restated = diff.goneAfterRestating().keySet();
        return new Table<>(
                COLUMNS,
                Stream.concat(
                                rows(
                                        diff.newer(),
                                        diff.newer().findings(),
                                        finding -> added.contains(finding)
                                                ? NEW
                                                : changed.contains(finding) ? CHANGED : KEPT),
                                rows(
                                        diff.older(),
                                        diff.fixed(),
                                        finding -> restated.contains(finding) ? RESTATED : FIXED))
                        .collect(toImmutableList()));
    }

    private static Stream<Row> rows(
            HealthReport report, List<Finding> findings, Function<Finding, @Nullable String> change) {
        ImmutableMap<Finding, Waiver> waived = report.waivedBy();
        return findings.stream()
                .map(finding ->
                        new Row(report, FindingJson.of(finding, report, waived.get(finding)), change.apply(finding)));
    }
}

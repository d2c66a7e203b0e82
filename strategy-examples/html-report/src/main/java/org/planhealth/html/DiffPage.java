package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.report.ReportOptions;

/**
 * A page about what changed from one audit to the next.
 *
 * @param frame what the page begins with
 * @param diff the changes
 * @param options how places are linked
 */
record DiffPage(PageFrame frame, HealthDiff diff, ReportOptions options) {

    String title() {
        return PageText.name(diff.newer().strategy().title());
    }

    PlanSection older() {
        return PlanSection.of(diff.older(), "older", places(diff.older()));
    }

    PlanSection newer() {
        return PlanSection.of(diff.newer(), "newer", places(diff.newer()));
    }

    ImmutableList<TopicSection> added() {
        return sections(diff.newer(), diff.added());
    }

    ImmutableList<TopicSection> fixed() {
        return sections(diff.older(), diff.fixed());
    }

    ImmutableList<TopicSection> changed() {
        return sections(
                diff.newer(),
                diff.changed().stream().map(HealthDiff.Changed::after).collect(toImmutableList()));
    }

    private PlanPlaces places(HealthReport report) {
        return PlanPlaces.of(options, report.strategy().sources(), 1);
    }

    private ImmutableList<TopicSection> sections(HealthReport report, ImmutableList<Finding> findings) {
        return TopicSection.all(
                report,
                findings,
                report.rules().stream().collect(ImmutableMap.toImmutableMap(RuleOutcome::id, RuleOutcome::rule)),
                places(report));
    }
}

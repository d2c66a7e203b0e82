package org.planhealth.html;

import org.planhealth.rules.HealthReport;

/**
 * What a part of a page about one plan begins with.
 *
 * @param title title of the plan
 * @param subtitle its id, the day as of which it was audited, and the profile
 * @param verdict the verdict, as a phrase
 * @param style the verdict as the name of a style
 * @param sign a sign beside the verdict, so that its color is never all that tells it
 */
record PlanHead(String title, String subtitle, String verdict, String style, String sign) {

    static PlanHead of(HealthReport report) {
        return new PlanHead(
                PageText.name(report.strategy().title()),
                PageText.name(report.strategy().id()) + ", as of " + report.asOf() + ", profile "
                        + PageText.name(report.profile()),
                PageText.capitalized(report.verdict().phrase()),
                report.verdict().word(),
                switch (report.verdict()) {
                    case OFF_COURSE -> "✖";
                    case AT_RISK -> "▲";
                    case ON_COURSE -> "✔";
                    case CANNOT_TELL -> "?";
                    case NOT_STARTED -> "○";
                    case CLOSED -> "■";
                });
    }
}

package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.html.PlanPlaces.PlanPlace;
import org.planhealth.rules.ActionItem;
import org.planhealth.rules.Audience;
import org.planhealth.rules.Finding;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.SliceHeading;

/**
 * A page with what one audience must do by when and why, in one plan or in several.
 *
 * @param frame what the page begins with
 * @param title who it is for
 * @param plans its parts, one for each plan; at least one
 */
record SlicePage(PageFrame frame, String title, ImmutableList<PlanSlice> plans) {

    /**
     * What to do in one plan.
     *
     * @param slice the slice that it shows
     * @param head what it begins with
     * @param anchor what the ids of its elements begin with, unique on the page
     * @param places the places of the plan
     */
    record PlanSlice(ReportSlice slice, PlanHead head, String anchor, PlanPlaces places) {

        boolean isGatePassed() {
            return slice.report().gate().passed();
        }

        /** Returns what is said if nothing else is; null if something is. */
        @Nullable
        String nothing() {
            return slice.isEmpty() ? PageText.sentence(SliceHeading.nothing(slice)) : null;
        }

        ImmutableList<DayLine> days() {
            return slice.days().stream()
                    .map(day -> new DayLine(
                            PageText.sentence(SliceHeading.day(day, slice)),
                            day.by() != null && day.by().isBefore(slice.report().asOf()),
                            day.actions().stream().map(this::line).collect(toImmutableList())))
                    .collect(toImmutableList());
        }

        private ActionLine line(ActionItem action) {
            boolean fix = action.kind() == ActionItem.Kind.FIX;
            return new ActionLine(
                    fix ? action.findings().get(0).severity().word() : null,
                    PageText.sentence(SliceHeading.teams(action, slice)),
                    fix ? reasons(action) : ImmutableList.of(PageText.sentence(action.what())),
                    fix ? PageText.sentence(action.what()) : "",
                    fix || action.why().isEmpty() ? "" : PageText.sentence(String.join(" ", action.why())),
                    PageText.sentence(SliceHeading.kind(action)),
                    fix ? action.findings().get(0).rule() : "",
                    places.of(action.location()));
        }

        private ImmutableList<String> reasons(ActionItem fix) {
            return SliceHeading.reasons(fix, slice, false).stream()
                    .map(reason -> PageText.sentence(reason) + ".")
                    .collect(toImmutableList());
        }

        ImmutableList<PlanSection.PlacedLine> questions() {
            return Stream.concat(
                            slice.questionGroups().stream()
                                    .map(group -> new PlanSection.PlacedLine(
                                            PageText.sentence(group.text()) + ".",
                                            places.of(group.first().location()))),
                            slice.missingElsewhere().stream().map(this::line))
                    .collect(toImmutableList());
        }

        ImmutableList<String> dependents() {
            return sentences(slice.dependents());
        }

        ImmutableList<String> dependencies() {
            return sentences(slice.dependencies());
        }

        ImmutableList<PlanSection.PlacedLine> accepted() {
            return slice.accepted().stream().map(this::line).collect(toImmutableList());
        }

        ImmutableList<PlanSection.PlacedLine> errors() {
            return slice.errors().stream().map(this::line).collect(toImmutableList());
        }

        ImmutableList<PlanSection.PlacedLine> waived() {
            return slice.waived().entrySet().stream()
                    .map(waived -> new PlanSection.PlacedLine(
                            line(waived.getKey()).text()
                                    + (waived.getValue().expires() == null
                                            ? " The waiver states no expiry."
                                            : " The waiver expires on "
                                                    + waived.getValue().expires() + "."),
                            places.of(waived.getKey().location())))
                    .collect(toImmutableList());
        }

        String unowned() {
            return SliceHeading.unowned(slice);
        }

        private static ImmutableList<String> sentences(List<String> lines) {
            return lines.stream().map(PageText::sentence).collect(toImmutableList());
        }

        private PlanSection.PlacedLine line(Finding finding) {
            return new PlanSection.PlacedLine(
                    PageText.sentence(finding.message()) + "."
                            + (finding.decidableFrom() == null ? "" : " Next check: " + finding.decidableFrom() + "."),
                    places.of(finding.location()));
        }
    }

    /**
     * What to do by one day.
     *
     * @param title the day
     * @param overdue whether it has passed
     * @param actions what to do
     */
    record DayLine(String title, boolean overdue, ImmutableList<ActionLine> actions) {}

    /**
     * One thing to do.
     *
     * @param severity the severity of the heaviest finding that it fixes; null unless it is a fix
     * @param teams the teams that it is for, where the page is not of one team; often empty
     * @param said what to do; of a fix, what is wrong
     * @param fix how to fix it; empty unless it is a fix
     * @param why why it is to be done; often empty
     * @param kind what it comes from, and what its date is
     * @param rule id of the rule; empty unless it is a fix
     * @param place where it stands; null if the plan was not read from text
     */
    record ActionLine(
            @Nullable String severity,
            String teams,
            ImmutableList<String> said,
            String fix,
            String why,
            String kind,
            String rule,
            @Nullable PlanPlace place) {}

    static SlicePage of(List<ReportSlice> slices, ReportOptions options) {
        Audience audience = slices.get(0).audience();
        return new SlicePage(
                PageFrame.of(SliceHeading.title(audience)),
                PageText.name(SliceHeading.title(audience)),
                Streams.mapWithIndex(
                                slices.stream(),
                                (slice, index) -> new PlanSlice(
                                        slice,
                                        PlanHead.of(slice.report()),
                                        "p" + (index + 1),
                                        PlanPlaces.of(
                                                options,
                                                slice.report().strategy().sources(),
                                                slices.size())))
                        .collect(toImmutableList()));
    }
}

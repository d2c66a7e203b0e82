package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Cutover;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.check.StatedText;

/**
 * What an initiative lacks to be adopted without help, switched over without harm, and run for long. A text that says
 * {@code none}, {@code no}, {@code n/a}, {@code tbd} or {@code false} counts as not there.
 *
 * @param initiative id of the initiative
 * @param onboardingGaps which of automation, documentation, workshops and dashboard its onboarding lacks, in words and in this
 *     order; automation is there only if it is stated to be
 * @param cutoverGaps which of test plan, staged rollout and rollback its cutover lacks, in words and in this order
 * @param serviceLevelStated whether it says where its service level is written down
 * @param costAttributed whether it says where its costs are attributed to their causes
 */
public record Readiness(
        String initiative,
        ImmutableList<String> onboardingGaps,
        ImmutableList<String> cutoverGaps,
        boolean serviceLevelStated,
        boolean costAttributed) {

    /**
     * Computes what every initiative of a strategy lacks.
     *
     * @return one for each initiative, in the order of the plan
     */
    public static ImmutableList<Readiness> all(Strategy strategy) {
        return strategy.initiatives() == null
                ? ImmutableList.of()
                : strategy.initiatives().stream().map(Readiness::of).collect(toImmutableList());
    }

    /** Computes what one initiative lacks. */
    public static Readiness of(Initiative initiative) {
        return new Readiness(
                initiative.id(),
                gaps(initiative.onboarding()),
                gaps(initiative.cutover()),
                StatedText.saysSomething(initiative.serviceLevel()),
                StatedText.saysSomething(initiative.costAttribution()));
    }

    private static ImmutableList<String> gaps(@Nullable Onboarding onboarding) {
        Onboarding stated = onboarding == null ? Onboarding.builder().build() : onboarding;
        Gaps gaps = new Gaps();
        gaps.add("automation", Boolean.TRUE.equals(stated.automated()));
        gaps.add("documentation", StatedText.saysSomething(stated.documentation()));
        gaps.add("workshops", StatedText.saysSomething(stated.workshops()));
        gaps.add("dashboard", StatedText.saysSomething(stated.dashboard()));
        return gaps.lacking.build();
    }

    private static ImmutableList<String> gaps(@Nullable Cutover cutover) {
        Cutover stated = cutover == null ? Cutover.builder().build() : cutover;
        Gaps gaps = new Gaps();
        gaps.add("test plan", StatedText.saysSomething(stated.testPlan()));
        gaps.add("staged rollout", StatedText.saysSomething(stated.stagedRollout()));
        gaps.add("rollback", StatedText.saysSomething(stated.rollback()));
        return gaps.lacking.build();
    }

    private static final class Gaps {
        private final ImmutableList.Builder<String> lacking = ImmutableList.builder();

        void add(String part, boolean there) {
            if (!there) {
                lacking.add(part);
            }
        }
    }
}

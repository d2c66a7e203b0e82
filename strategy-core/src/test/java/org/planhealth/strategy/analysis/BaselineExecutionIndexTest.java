package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class BaselineExecutionIndexTest {
    private static Initiative.Builder work(String id, LocalDate baselineEnd) {
        return Initiative.builder(id).baselineEnd(baselineEnd);
    }

    private static BaselineExecutionIndex of(List<Initiative> initiatives) {
        return BaselineExecutionIndex.of(
                Strategy.builder("plan").initiatives(initiatives).build(), TODAY);
    }

    /** The worked example of the DCMA 14-point assessment: of 80 baselined tasks 68 are done, and 3 later ones early. */
    @Test
    void isThatOfTheWorkedExample() {
        List<Initiative> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            all.add(work("due-" + i, TODAY.minusDays(i))
                    .stage(i < 68 ? Stage.DONE : Stage.LATE)
                    .build());
        }
        for (int i = 0; i < 10; i++) {
            all.add(work("later-" + i, TODAY.plusDays(1 + i))
                    .stage(i < 3 ? Stage.DONE : Stage.EARLY)
                    .build());
        }

        assertThat(of(all)).isEqualTo(new BaselineExecutionIndex(80, 68, 71));
        assertThat(of(all).hit()).isEqualTo(0.85);
        assertThat(of(all).cumulative()).isEqualTo(0.8875);
    }

    @Test
    void leavesOutWhatIsStoppedOrHasNoBaseline() {
        assertThat(of(List.of(
                        work("stopped", TODAY).stage(Stage.STOPPED).build(),
                        Initiative.builder("none").stage(Stage.DONE).build())))
                .isEqualTo(new BaselineExecutionIndex(0, 0, 0));
    }

    @Test
    void takesWorkAsDoneFromItsActualEndOn() {
        assertThat(of(List.of(
                        work("today", TODAY).stage(Stage.DONE).actualEnd(TODAY).build(),
                        work("tomorrow", TODAY)
                                .stage(Stage.DONE)
                                .actualEnd(TODAY.plusDays(1))
                                .build())))
                .isEqualTo(new BaselineExecutionIndex(2, 1, 1));
    }

    @Test
    void isNoneIfNothingWasToBeDone() {
        BaselineExecutionIndex index =
                BaselineExecutionIndex.of(Strategy.builder("plan").build(), TODAY);

        assertThat(index.isDefined()).isFalse();
        assertThatIllegalStateException().isThrownBy(index::cumulative);
        assertThatIllegalStateException().isThrownBy(index::hit);
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BaselineExecutionIndex(1, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new BaselineExecutionIndex(1, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new BaselineExecutionIndex(2, 2, 1));
    }
}

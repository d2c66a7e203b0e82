package org.planhealth.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.io.StrategyReader;

class RolloutImporterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @TempDir
    Path folder;

    private ImportedPlan csv(String text) throws IOException {
        return RolloutImporter.create().read(Files.writeString(folder.resolve("Move Jobs.csv"), text), TODAY);
    }

    private static Initiative only(ImportedPlan plan) {
        return plan.strategy().initiatives().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,done,total\n2026-01-05,3,10\n",
                "date,remaining,total\n2026-01-05,7,10\n",
                "Date,Done,Remaining\n2026-01-05,3,7\n",
                "done_jobs,date,remaining_jobs\n3,2026-01-05,7\n"
            })
    void takesTwoOfDoneRemainingAndTotal(String text) throws IOException {
        ImportedPlan plan = csv(text);

        assertThat(plan.warnings()).isEmpty();
        assertThat(only(plan).id()).isEqualTo("move-jobs");
        assertThat(only(plan).stage()).isEqualTo(Stage.MIDDLE);
        assertThat(only(plan).rollout().history())
                .isEqualTo(Map.of(LocalDate.of(2026, 1, 5), new RolloutCount(3.0, 10.0)));
        assertThat(StrategyReader.create().read(plan.toYaml(), "plan.yaml").initiatives())
                .isEqualTo(plan.strategy().initiatives());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon,1,9,10 | 'soon' is not a date such as 2026-08-03",
                "2026-01-05,NaN,9,10 | done 'NaN' is not a number, 0 or more",
                "2026-01-05,1,8,10 | done and remaining add up to 9, not the total of 10; the total is used",
                "2026-01-05,0x1p3,,10 | done '0x1p3' is not a number, 0 or more",
                "2026-01-05,-3,,10 | done '-3' is not a number, 0 or more",
                "2026-01-05,1e999,,10 | done '1e999' is more than 1e15, the most of a plan",
                "2026-01-05,1,9,10,000 | has 5 cells, but the first row names 4; the rest is ignored",
                "\"2026-01-05\"x,4,,10 | is not valid CSV from about here; the rest is ignored",
                "2026-01-05,11,,10 | done, 11, is more than the total, 10; the total is used for both",
                "2026-01-05,,11,10 | remaining, 11, is more than the total, 10; nothing counts as done",
                "2026-01-05,1 | has no date with two of done, remaining and total; row ignored"
            })
    void warnsWithTheLine(String row, String message) throws IOException {
        assertThat(csv("date,done,remaining,total\n2026-01-01,0,10,10\n" + row + "\n")
                        .warnings())
                .contains(new ImportWarning("Move Jobs.csv", 3, message));
    }

    @Test
    void warnsInOneLine() throws IOException {
        assertThat(csv("date,done,total\n2026-01-05,\"4\n5\",10\n").warnings())
                .extracting(ImportWarning::message)
                .contains("done '4\\n5' is not a number, 0 or more");
    }

    @Test
    void takesTheLastOfTwoRowsOfOneDay() throws IOException {
        ImportedPlan plan = csv("date,done,total\n2026-01-05,3,10\n2026-01-05,4,10\n");

        assertThat(only(plan).rollout().history())
                .containsValue(new RolloutCount(4.0, 10.0))
                .hasSize(1);
        assertThat(plan.warnings()).extracting(ImportWarning::line).containsExactly(3);
    }

    @Test
    void isDoneIfNothingIsLeft() throws IOException {
        assertThat(only(csv("date,done,total\n2026-01-05,10,10\n")).stage()).isEqualTo(Stage.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "date,done,total\n\"2026-01-05,3,10\n", "\u0000\n\"\"\"\n"})
    void warnsOfWhatIsNoTableOfARollout(String text) throws IOException {
        assertThat(csv(text).warnings()).isNotEmpty();
        assertThat(csv(text).isEmpty()).isTrue();
    }

    @Test
    void warnsOnceOfColumnsThatAreNotThere() throws IOException {
        assertThat(csv("sprint,done,total\n2026-01-05,3,10\n2026-01-12,4,10\n").warnings())
                .containsExactly(new ImportWarning(
                        "Move Jobs.csv",
                        1,
                        "needs a date column and two of done, remaining and total, but has [sprint, done, total]; no row"
                                + " is read; say which with --columns date=NAME,done=NAME,total=NAME"));
    }

    @Test
    void warnsOfEachRowThatIsAhead() throws IOException {
        ImportedPlan plan = csv("date,done,total\n2026-08-03,3,10\n2026-08-04,4,10\n");

        assertThat(only(plan).rollout().history()).containsOnlyKeys(TODAY);
        assertThat(plan.warnings())
                .containsExactly(new ImportWarning(
                        "Move Jobs.csv", 3, "2026-08-04 is after 2026-08-03, the date of the plan; row ignored"));
    }

    @Test
    void warnsInAThousandCharactersAtMost() throws IOException {
        ImportedPlan plan = csv("date,done," + "x".repeat(5_000) + "\n2026-08-03,3,10\n");

        assertThat(plan.warnings())
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning.message()).hasSizeLessThanOrEqualTo(1_000));
    }
}

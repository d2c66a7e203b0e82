package org.planhealth.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Burn-downs as people have them: read as they are meant, or refused with a place and the option that settles it. */
class CsvFormsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private ImportedPlan read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8, options -> options);
    }

    private ImportedPlan read(String text, Charset charset, UnaryOperator<RolloutOptions> options) throws IOException {
        Path file = Files.write(
                folder.resolve("move.csv"),
                text.replace("\\n", "\n").replace("\\t", "\t").getBytes(charset));
        return RolloutImporter.create()
                .withOptions(options.apply(RolloutOptions.none()))
                .read(file, TODAY);
    }

    /** Returns the rows of the history, each as {@code date=done/total}. */
    private static String history(ImportedPlan plan) {
        return plan.isEmpty()
                ? "none"
                : plan.toYaml()
                        .replaceAll("(?s).*history:", "")
                        .replaceAll("[\\s{}]+", " ")
                        .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "\uFEFFDate;Done;Total\\n01.05.2026;1;100 ! 2026-05-01: done: 1, total: 100",
                "sep=;\\ndate;done;total\\n2026-05-01;1;100 ! 2026-05-01: done: 1, total: 100",
                "sep=|\\n\\ndate|done|total\\n2026-05-01|1|100 ! 2026-05-01: done: 1, total: 100",
                "date\\tdone\\ttotal\\n2026-05-01\\t1\\t100 ! 2026-05-01: done: 1, total: 100",
                "date|done|total\\n2026-05-01|1|100 ! 2026-05-01: done: 1, total: 100",
                "date,done,total\\n2026-05-01T00:00:00Z,1,100 ! 2026-05-01: done: 1, total: 100",
                "date,done,total\\n2026-05-01 23:59:59.999+02:00,1,100 ! 2026-05-01: done: 1, total: 100",
                "date,done,total\\n30/06/2026,1,9 ! 2026-06-30: done: 1, total: 9",
                "date,done,total\\n6/30/2026,1,9 ! 2026-06-30: done: 1, total: 9",
                "date,done,total\\n06/07/2026,1,9\\n13/07/2026,2,9"
                        + " ! 2026-07-06: done: 1, total: 9 , 2026-07-13: done: 2, total: 9",
                "date,done,total\\n07/07/2026,1,9 ! 2026-07-07: done: 1, total: 9",
                "date,done,total\\n2026/06/30,1,9 ! 2026-06-30: done: 1, total: 9",
                "Week ending;Migrated;Scope\\n30/06/2026;1;9 ! 2026-06-30: done: 1, total: 9",
                "Date,Completed Teams,Remaining Teams,Total Teams\\n2026-06-30,1,8,9 ! 2026-06-30: done: 1, total: 9",
                "date,done,total\\n2026-06-30,12,\"1,240\" ! 2026-06-30: done: 12, total: 1240",
                "date;done;total\\n2026-06-30;12;1 240 ! 2026-06-30: done: 12, total: 1240",
                "date;done;total\\n2026-06-30;0,5;1.240,5 ! 2026-06-30: done: 0.5, total: 1240.5",
                "date;done;total\\n2026-06-30;1.5;1'240 ! 2026-06-30: done: 1.5, total: 1240",
                "date;done;total\\n2026-06-30;0.125;2 ! 2026-06-30: done: 0.125, total: 2",
                "date,remaining,total\\n2026-05-01,0.9,1 ! 2026-05-01: done: 0.1, total: 1",
                "date,remaining,total\\n2026-06-01,70.1,100 ! 2026-06-01: done: 29.9, total: 100",
                "date,done,total,,\\n2026-05-01,1,100,,\\n,,,, ! 2026-05-01: done: 1, total: 100"
            })
    void areRead(String text, String history) throws IOException {
        ImportedPlan plan = read(text);

        assertThat(plan.warnings()).isEmpty();
        assertThat(history(plan)).isEqualTo(history);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "date;done;total\\n30.06.2026;1;9 ! the cells are separated by semicolons",
                "date,done,total\\n30/06/2026,1,9 ! dates such as 30/06/2026 have the day first",
                "date;done;total\\n2026-06-30;0,5;9 ! numbers such as 0,5 have a decimal comma",
                "date,done,total\\n2026-06-30,1,\"1,240\" ! the comma in numbers such as 1,240 separates thousands",
                "date,Migrated,total\\n2026-06-30,1,9 ! column 'Migrated' is read as done"
            })
    void areSaid(String text, String guess) throws IOException {
        assertThat(read(text).guesses()).extracting(ImportGuess::text).contains(guess);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "date,done,total\\n06/07/2026,1,9 ! 2 ! '06/07/2026' may be 2026-07-06 or 2026-06-07; no row is read; say"
                        + " which with --dates dd/mm/yyyy or --dates mm/dd/yyyy",
                "date,done,total\\n13/07/2026,1,9\\n07/14/2026,1,9 ! 3 ! '07/14/2026' has the month first",
                "date,done,total\\n2026-06-30,1.100,2.000 ! 2 ! '1.100' may be 1100 or 1.100; no row is read; say which"
                        + " with --decimal . or --decimal ,",
                "date;done;total\\n2026-06-30;1,100;2 ! 2 ! '1,100' may be 1100 or 1.100",
                "date;done;total\\n2026-06-30;1,5;2\\n2026-07-30;1.5;2 ! 3 ! say which with --decimal",
                "date,done,done,total\\n2026-05-01,1,2,100 ! 1 ! done stands twice (columns 2 and 3); no row is read; say"
                        + " which with --columns done=2",
                "day,week,done,total\\n2026-05-01,1,2,100 ! 1 ! has 2 columns that may be the date, 'day', 'week'",
                "Sprint,Done,Total\\n1,2,3 ! 1 ! needs a date column",
                " ! 1 ! is empty"
            })
    void areRefusedAsAWhole(String text, int line, String message) throws IOException {
        ImportedPlan plan = read(text == null ? "" : text);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.warnings())
                .filteredOn(warning -> warning.line() == line)
                .extracting(ImportWarning::message)
                .anyMatch(said -> said.contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "2026-07-30,50%,9 ! 3 ! done '50%' is not a number, 0 or more",
                "Jun 30 2026,1,9 ! 3 ! 'Jun 30 2026' is not a date such as 2026-08-03",
                "0000-01-01,1,9 ! 3 ! '0000-01-01' is not a date such as 2026-08-03",
                "2026-07-30,1, ! 3 ! has no date with two of done, remaining and total; row ignored",
                "2026-06-30,1,9 ! 3 ! a second row for 2026-06-30, the first is on line 2; this one is used",
                "2026-07-30,1,1e16 ! 3 ! total '1e16' is more than 1e15, the most of a plan",
                "2026-07-30,0.12345678901234567891,9 ! 3 ! has more digits than a plan keeps",
                "2026-07-30,1,\"9\\n2026-08-30,1,9 ! 3 ! has a quoted cell that goes on for 2 lines; is a quote not closed?",
                "2026-07-30,1,\"9 ! 3 ! has a quote that is never closed",
                "2026-07-30,1,1,240 ! 3 ! has 4 cells, but the first row names 3; the rest is ignored"
            })
    void areNamedRowByRow(String row, int line, String message) throws IOException {
        assertThat(read("date,done,total\\n2026-06-30,0,9\\n" + row).warnings())
                .filteredOn(warning -> warning.line() == line)
                .extracting(ImportWarning::message)
                .anyMatch(said -> said.contains(message));
    }

    @Nested
    class Bytes {
        @Test
        void thatAreNotUtf8AreNamed() throws IOException {
            ImportedPlan plan = read(
                    "date,done,total,who\n2026-06-30,1,9,ok\n2026-07-30,2,9,\u00e9\n",
                    StandardCharsets.ISO_8859_1,
                    o -> o);

            assertThat(plan.warnings())
                    .containsExactly(new ImportWarning("move.csv", 3, "holds a byte that is not UTF-8, 0xE9"));
            assertThat(history(plan)).contains("2026-06-30", "2026-07-30");
        }

        @Test
        void areUtf16IfTheySaySo() throws IOException {
            assertThat(history(read("date\tdone\ttotal\n2026-06-30\t1\t9\n", StandardCharsets.UTF_16, o -> o)))
                    .isEqualTo("2026-06-30: done: 1, total: 9");
        }

        @ParameterizedTest
        @CsvSource({"bytes, larger than", "lines, more than 50", "cells, more than 1", "a cell, a cell of more than"})
        void areBounded(String kind, String message) throws IOException {
            String text = switch (kind) {
                case "bytes" -> "x".repeat(5_000_001);
                case "lines" -> "2026-06-30,1,9\n".repeat(50_001);
                case "cells" -> ",".repeat(1_001);
                default -> "x".repeat(10_001);
            };
            ImportedPlan plan = read("date,done,total\n" + text);

            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.warnings())
                    .singleElement()
                    .satisfies(warning ->
                            assertThat(warning.message()).contains(message).contains("nothing is read"));
        }
    }

    @Nested
    class Options {
        @Test
        void settleWhatIsUnclear() throws IOException {
            String text = "Sprint;Sprint;Moved;Scope\n06/07/2026;1;1.100;2.000\n";

            assertThat(history(read(
                            text,
                            StandardCharsets.UTF_8,
                            options -> options.withColumns(
                                            ImmutableMap.of(RolloutColumn.DATE, "1", RolloutColumn.DONE, "moved"))
                                    .withDates(DateOrder.MONTH_FIRST)
                                    .withDecimal('.'))))
                    .isEqualTo("2026-06-07: done: 1.1, total: 2");
        }

        @Test
        void nameColumnsThatAreThere() throws IOException {
            assertThat(read(
                                    "date,done,total\n2026-06-30,1,9\n",
                                    StandardCharsets.UTF_8,
                                    options -> options.withColumns(ImmutableMap.of(RolloutColumn.DONE, "Moved")))
                            .warnings())
                    .containsExactly(
                            new ImportWarning("move.csv", 1, "has no column 'Moved', named for done; no row is read"));
        }

        @ParameterizedTest
        @CsvSource({
            "dd/mm/yyyy, DAY_FIRST",
            "dd.mm.yyyy, DAY_FIRST",
            "d/m/y, DAY_FIRST",
            "MM/DD/YYYY, MONTH_FIRST",
            "yyyy-mm-dd, YEAR_FIRST",
            "iso, YEAR_FIRST"
        })
        void haveTheFormsOfDates(String form, DateOrder order) {
            assertThat(DateOrder.of(form)).contains(order);
            assertThat(DateOrder.of(order.form())).contains(order);
            assertThat(DateOrder.of("yy/dd")).isEmpty();
        }
    }
}

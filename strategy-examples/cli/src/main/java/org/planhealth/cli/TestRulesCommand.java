package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.testing.CheckResult;
import org.planhealth.rules.testing.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Parameters;

/** Runs the cases of a pack. */
@Command(
        name = "test-rules",
        description = "Runs every case of a rule pack, and checks that each rule is complete.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case and check passed",
            "1:a case or check failed",
            "2:the pack, its cases or an argument cannot be read",
            "3:a bug in planhealth"
        },
        footer = {"", "Examples:", "  planhealth test-rules rules", "  planhealth test-rules target/house-rules.jar"})
final class TestRulesCommand implements Callable<Integer> {
    private static final int GAP = 2;

    private final Environment environment;

    @Parameters(paramLabel = "DIR|JAR", description = "The folder or jar of the rules.")
    private String pack = "";

    TestRulesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PackCheck check = read(FileArgument.path(pack));
        ImmutableList<String> unreadable = check.unreadable();
        if (!unreadable.isEmpty()) {
            throw new UnusableException(String.join("\n", unreadable));
        }
        ImmutableList<CheckResult> results = check.rules().stream()
                .flatMap(rule -> check.check(rule).stream())
                .collect(toImmutableList());
        ImmutableList<CheckResult> failed =
                results.stream().filter(result -> !result.passed()).collect(toImmutableList());
        environment.out().print(table(Multimaps.index(results, CheckResult::rule)));
        if (!failed.isEmpty()) {
            environment.out().print(details(failed));
        }
        long cases = results.stream().filter(CheckResult::isCase).count();
        environment
                .out()
                .print("\n" + Phrases.count(check.rules().size(), "rule") + ", " + Phrases.count(cases, "case") + ": "
                        + (failed.isEmpty() ? "all passed" : failed.size() + " failed") + "\n");
        return failed.isEmpty() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private PackCheck read(Path path) {
        try {
            return PackCheck.of(
                    Files.isDirectory(path) ? RulePack.folder(path) : RulePack.jar(FileArgument.checkNoPipe(path)));
        } catch (InvalidRulesException | IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new UnusableException(
                    pack + ": folder or jar not found\n  to write a rule to start from: planhealth new-rule");
        } catch (IOException e) {
            throw new UnusableException(pack + ": " + FileArgument.why(e, "may not be read", "cannot be read"));
        }
    }

    /** One row for each rule, as wide as the longest word in each column. */
    private TextTable table(ImmutableListMultimap<String, CheckResult> byRule) {
        int id = byRule.keySet().stream().mapToInt(String::length).max().orElse(0);
        int counts = "999 of 999".length();
        TextTable table = TextTable.forColumns(
                scheme(),
                new Column(
                        Math.min(id, environment.width() - 2 * counts - 3 * GAP - "FAILED".length()) + GAP,
                        0,
                        Overflow.WRAP),
                new Column(counts + GAP, 0, Overflow.SPAN),
                new Column(counts + GAP, 0, Overflow.SPAN),
                new Column("passed".length(), 0, Overflow.SPAN));
        table.addRowValues("@|bold rule|@", "@|bold cases|@", "@|bold checks|@", "");
        byRule.asMap()
                .forEach((rule, results) -> table.addRowValues(
                        rule,
                        passed(results, true),
                        passed(results, false),
                        results.stream().allMatch(CheckResult::passed) ? "passed" : "@|red FAILED|@"));
        return table;
    }

    private static String passed(Collection<CheckResult> results, boolean cases) {
        ImmutableList<CheckResult> all =
                results.stream().filter(result -> result.isCase() == cases).collect(toImmutableList());
        return all.stream().filter(CheckResult::passed).count() + " of " + all.size();
    }

    /** Says what failed, each at its place. */
    private String details(ImmutableList<CheckResult> failed) {
        StringBuilder text = new StringBuilder();
        ReportOptions page = ReportOptions.standard().withWidth(environment.width());
        failed.forEach(result -> {
            String head = page.wrap("FAILED " + result.rule() + ": " + result.name());
            text.append('\n').append(head.replaceFirst("FAILED", scheme().ansi().string("@|red FAILED|@")));
            text.append("  " + result.file() + ":" + result.line() + "\n");
            result.problem().lines().forEach(line -> text.append(page.wrap("  " + line)));
        });
        return text.toString();
    }

    private Help.ColorScheme scheme() {
        return Help.defaultColorScheme(environment.color() ? Ansi.ON : Ansi.OFF);
    }
}

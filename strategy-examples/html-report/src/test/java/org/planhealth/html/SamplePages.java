package org.planhealth.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.ReportSlices;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.testing.HostileTexts;

/** Pages of all kinds: of the example plans, of the first plan of a user, of hostile plans, of changes. */
final class SamplePages {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    static final PlanHealth HEALTH = PlanHealth.standard();
    static final ImmutableList<String> EXAMPLES =
            ImmutableList.of("data-infrastructure", "one-billing", "safe-releases", "shared-login");
    private static final Path PLANS = Path.of("../plans");
    private static final Path FIRST_PLAN = Path.of("../cli/src/main/resources/org/planhealth/cli/first-plan.yaml");
    private static final Path EVERY_FIELD =
            Path.of("../../strategy-core/src/test/resources/org/planhealth/strategy/io/every-field.yaml");

    private SamplePages() {}

    static Strategy plan(String name) throws IOException {
        return StrategyReader.create().read(PLANS.resolve(name + ".yaml"));
    }

    static Strategy everyField() throws IOException {
        return StrategyReader.create().read(EVERY_FIELD);
    }

    static HealthReport audit(Strategy plan) {
        return HEALTH.audit(plan, TODAY);
    }

    static String page(HealthReport report) {
        return new HtmlReport().render(report, ReportOptions.standard());
    }

    /** Returns a page with several plans. */
    static String page(ImmutableList<HealthReport> reports) {
        return new HtmlReport().render(reports, ReportOptions.standard());
    }

    /** Returns a page with what a plan has changed since half a year. */
    static String changes(Strategy plan) {
        return new HtmlReport()
                .render(HEALTH.diff(HEALTH.audit(plan, TODAY.minusDays(182)), plan, TODAY), ReportOptions.standard());
    }

    /** Returns a page with what everybody in a plan must do, and what nobody owns. */
    static String slices(Strategy plan) {
        ReportSlices slices = ReportSlices.of(audit(plan));
        return new HtmlReport()
                .renderSlices(slices.audiences().stream().map(slices::slice).toList(), ReportOptions.standard());
    }

    /** Returns all pages by what they show. */
    static ImmutableMap<String, String> all() throws IOException {
        ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
        ImmutableList.Builder<HealthReport> reports = ImmutableList.builder();
        for (String name : EXAMPLES) {
            HealthReport report = audit(plan(name));
            reports.add(report);
            pages.put(name, page(report));
        }
        pages.put("the example plans on one page", page(reports.build()));
        pages.put("changes", changes(plan("data-infrastructure")));
        pages.put("slices", slices(plan("data-infrastructure")));
        pages.put("the first plan of a user", page(audit(firstPlan())));
        pages.put("an empty plan", page(audit(Strategy.builder("empty").build())));
        pages.put("every field", page(audit(everyField())));
        hostile(pages);
        return pages.buildOrThrow();
    }

    private static Strategy firstPlan() throws IOException {
        return StrategyReader.create()
                .read(
                        Files.readString(FIRST_PLAN, UTF_8)
                                .replace("{today}", TODAY.toString())
                                .replace("{inAYear}", TODAY.plusYears(1).toString())
                                .replace("{quarter}", "2026-Q3")
                                .replaceAll("\\{\\w+}", TODAY.plusDays(100).toString()),
                        "plan.yaml");
    }

    private static void hostile(ImmutableMap.Builder<String, String> pages) throws IOException {
        Strategy example = plan("data-infrastructure");
        IntStream.range(0, HostileTexts.ALL.size())
                .forEach(index -> pages.put(
                        "hostile plan " + index, page(audit(HostileTexts.read(example, HostileTexts.ALL.get(index))))));
        pages.put("hostile halves", page(audit(HostileTexts.in(example, HostileTexts.HALVES))));
        pages.put("hostile changes", changes(HostileTexts.read(example, String.join("", HostileTexts.ALL))));
        pages.put("hostile slices", slices(HostileTexts.read(everyField(), String.join("", HostileTexts.ALL))));
        pages.put(
                "several hostile plans",
                page(ImmutableList.of(
                        audit(HostileTexts.read(example, HostileTexts.ALL.get(0))),
                        audit(HostileTexts.read(plan("one-billing"), HostileTexts.ALL.get(8))))));
    }
}

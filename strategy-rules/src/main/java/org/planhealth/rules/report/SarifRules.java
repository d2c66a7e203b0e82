package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.report.SarifLog.Configuration;
import org.planhealth.rules.report.SarifLog.Descriptor;
import org.planhealth.rules.report.SarifLog.DescriptorProperties;
import org.planhealth.rules.report.SarifLog.Help;
import org.planhealth.rules.report.SarifLog.Level;
import org.planhealth.rules.report.SarifLog.Message;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;

/**
 * The rules that have findings, as SARIF describes them.
 *
 * @param descriptors the rules by id
 */
record SarifRules(ImmutableList<Descriptor> descriptors) {

    static SarifRules of(List<HealthReport> reports) {
        Map<String, RuleInfo> found = new TreeMap<>();
        for (HealthReport report : reports) {
            ImmutableSet<String> ids =
                    report.findings().stream().map(Finding::rule).collect(toImmutableSet());
            report.rules().stream()
                    .map(RuleOutcome::rule)
                    .filter(rule -> ids.contains(rule.id()))
                    .forEach(rule -> found.putIfAbsent(rule.id(), rule));
        }
        return new SarifRules(
                found.values().stream().map(SarifRules::descriptor).collect(toImmutableList()));
    }

    /** Returns the place of each rule, from 0. */
    ImmutableMap<String, Integer> places() {
        return IntStream.range(0, descriptors.size())
                .boxed()
                .collect(toImmutableMap(index -> descriptors.get(index).id(), index -> index));
    }

    private static Descriptor descriptor(RuleInfo rule) {
        return new Descriptor(
                rule.id(),
                new Message(SarifText.of(rule.summary() + ".")),
                new Message(SarifText.of(rule.page().why())),
                new Help(page("%s\n%s", rule.page()), page("## %s\n\n%s", rule.page())),
                new Configuration(Level.of(rule.severity())),
                new DescriptorProperties(
                        ImmutableList.of(rule.measures().word(), rule.topic().word()), severity(rule)));
    }

    private static String page(String section, RulePage page) {
        return String.join(
                "\n\n",
                section.formatted("Why", page.why()),
                section.formatted("Fix", page.fix()),
                section.formatted("When to ignore", page.whenToIgnore()),
                section.formatted("Source", page.source()));
    }

    private static String severity(RuleInfo rule) {
        return switch (Level.of(rule.severity())) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "recommendation";
        };
    }
}

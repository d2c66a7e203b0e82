package org.planhealth.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** What any importer writes is read again without a problem; what cannot be is refused with a place. */
class ImportLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("imports");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 500)
    void holdsForTables(@ForAll("tables") String text) throws IOException {
        Path file = Files.write(
                folder.resolve("Move.csv"),
                text.getBytes(StandardCharsets.UTF_16BE).length % 7 == 0
                        ? text.getBytes(StandardCharsets.ISO_8859_1)
                        : text.getBytes(StandardCharsets.UTF_8));

        check(RolloutImporter.create().read(file, TODAY));
    }

    @Property(tries = 300)
    void holdsForProposals(@ForAll("proposals") String first, @ForAll("proposals") String second) throws IOException {
        for (String name : List.of("sig-node/0012-swap", "sig-node/sig-node")) {
            Path proposal = Files.createDirectories(folder.resolve("keps").resolve(name));
            Files.writeString(proposal.resolve("kep.yaml"), name.endsWith("swap") ? first : second);
        }

        check(KubernetesImporter.create().read(folder.resolve("keps/sig-node"), TODAY));
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("2026-01-05", "2026-01-12", "05.01.2026", "13/01/2026")),
                Tuple.of(4, Arbitraries.integers().between(0, 2000).map(String::valueOf)),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "1e16",
                                "1e15",
                                "1e-400",
                                "9".repeat(101),
                                "0." + "3".repeat(120),
                                "0000-01-01",
                                "+10000-01-01",
                                "1,5",
                                "1.240",
                                "1 240",
                                "-1",
                                "",
                                "\"",
                                "\"a\nb\"",
                                "NaN",
                                "9999-12-31",
                                "0001-01-01T25:00",
                                "\u202e",
                                "\u0000",
                                "2026-02-30",
                                "1e999999999",
                                "0x1p3",
                                "50%")));
        Arbitrary<String> header = Arbitraries.of(
                "date,done,total",
                "date;remaining;total",
                "sep=|\ndate|done|remaining",
                "\uFEFFWeek,Migrated,Scope",
                "x");
        Arbitrary<String> row = cell.list().ofMinSize(1).ofMaxSize(4).map(cells -> String.join(",", cells));
        return header.flatMap(head -> row.list().ofMaxSize(6).map(rows -> {
            String separator = head.contains(";") ? ";" : head.contains("|") ? "|" : ",";
            return head + "\n" + String.join("\n", rows).replace(",", separator);
        }));
    }

    @Provide
    Arbitrary<String> proposals() {
        Arbitrary<String> value = Arbitraries.of(
                "TBD",
                "n/a",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "0000-01-01",
                "9999-12-31",
                "2026-01-05",
                "alpha",
                "beta",
                "stable",
                "implemented",
                "implementable",
                "v1.26",
                "v1.999",
                "[v1.26]",
                "{alpha: v1.26, beta: v1.24}",
                "sig-node",
                "[sig-node, kep-12, all, TBD]",
                "9".repeat(300),
                "x".repeat(5000),
                "12",
                "012",
                "KEP Template",
                "-",
                "~",
                "|\n  a\n  b",
                "\"\\e[31m\"",
                "[{name: Swap, stage: beta}, {name: ''}, x]",
                "1e999");
        Arbitrary<String> name = Arbitraries.of(
                "title",
                "kep-number",
                "owning-sig",
                "participating-sigs",
                "status",
                "creation-date",
                "stage",
                "latest-milestone",
                "milestone",
                "feature-gates",
                "color");
        return Combinators.combine(name, value)
                .as((key, text) -> key + ": " + text)
                .list()
                .ofMaxSize(9)
                .uniqueElements(line -> line.substring(0, line.indexOf(':')))
                .map(lines -> String.join("\n", lines) + "\n");
    }

    private static void check(ImportedPlan plan) {
        if (plan.isEmpty()) {
            return;
        }
        Strategy read = StrategyReader.create().read(plan.toYaml(), "plan.yaml");
        assertThat(read.initiatives()).isEqualTo(plan.strategy().initiatives());
        assertThat(plan.warnings()).noneMatch(warning -> warning.message().contains("makes a plan that cannot be"));
    }
}

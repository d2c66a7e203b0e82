package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.report.ReportOptions.Repository;
import org.planhealth.strategy.SourceLocation;

/** A link leads to the plan, or is left out. */
class MarkdownLinksTest {
    private static final Repository REPOSITORY = new Repository(Path.of("/home/repo"), Path.of("/home/repo/teams/ads"));

    private static String link(ReportOptions options, String file) {
        return new MarkdownLinks(options).of(new SourceLocation(file, 7, 3, "/initiatives/0"));
    }

    private static String link(String file) {
        return link(ReportOptions.standard(), file);
    }

    private static String linkInRepository(String file) {
        return link(ReportOptions.standard().withRepository(REPOSITORY), file);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.yaml, plan.yaml",
        "./plan.yaml, plan.yaml",
        "a/../plans/./plan.yaml, plans/plan.yaml",
        "plans//plan.yaml, plans/plan.yaml",
        "a b (1).yaml, a%20b%20%281%29.yaml",
        "[x](y).yaml, %5Bx%5D%28y%29.yaml",
        "größe/数.yaml, gr%C3%B6%C3%9Fe/%E6%95%B0.yaml",
        "javascript:alert(1).yaml, javascript%3Aalert%281%29.yaml",
        "100%.yaml, 100%25.yaml",
        "a#b?c.yaml, a%23b%3Fc.yaml",
    })
    void leadsToAFileBelowTheFolder(String file, String target) {
        assertThat(link(file)).startsWith("[").endsWith("](" + target + "#L7)");
    }

    @ParameterizedTest
    @CsvSource({
        "plan.yaml, teams/ads/plan.yaml",
        "./plan.yaml, teams/ads/plan.yaml",
        "../plan.yaml, teams/plan.yaml",
        "../../plan.yaml, plan.yaml",
        "/home/repo/plans/plan.yaml, plans/plan.yaml",
        "/home/repo/teams/ads/../x/plan.yaml, teams/x/plan.yaml",
    })
    void leadsOnFromTheRootOfTheRepository(String file, String target) {
        assertThat(linkInRepository(file)).isEqualTo("[plan.yaml:7](" + target + "#L7)");
    }

    @ParameterizedTest
    @CsvSource({"/etc/plan.yaml", "../../../plan.yaml", "/home/repository/plan.yaml", "stdin", "-"})
    void isLeftOutWhereTheRepositoryDoesNotReach(String file) {
        assertThat(linkInRepository(file)).doesNotContain("](").endsWith(":7");
    }

    @ParameterizedTest
    @CsvSource({"/etc/plan.yaml", "../plan.yaml", "a/../../plan.yaml", "stdin", "-", "."})
    void isLeftOutWhereAPathLeadsOutOfTheFolder(String file) {
        assertThat(link(file)).doesNotContain("](").endsWith(":7");
    }

    @Test
    void isLeftOutWhereAnAddressCannotHoldTheName() {
        assertThat(link("a\ud83d.yaml")).isEqualTo("a\\u{d83d}.yaml:7".replace("\\", "&#92;"));
        assertThat(link("a\u001b[31m.yaml")).doesNotContain("](", "\u001b");
        assertThat(link("a\nb.yaml")).doesNotContain("](", "\n");
        assertThat(link("a\u0000b.yaml")).doesNotContain("](", "\u0000");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/blob/main/, https://example.org/blob/main/plan.yaml",
        "https://example.org/blob/main, https://example.org/blob/main/plan.yaml",
        "https://example.org/?file=, https://example.org/?file=plan.yaml",
    })
    void beginsWithTheAddress(String base, String target) {
        assertThat(link(ReportOptions.standard().withLinks(base), "./plan.yaml"))
                .isEqualTo("[plan.yaml:7](" + target + "#L7)");
    }

    @Test
    void needsAbsolutePathsOfARepository() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Repository(Path.of("repo"), Path.of("/repo")))
                .withMessage("root must be absolute, was repo");
    }
}

package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.planhealth.rules.HealthReport;

/** What a page does in a browser, opened from disk with no network. */
class BrowserTest {
    /** A small phone, a phone, a tablet and a desktop, in pixels. */
    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(320, 390, 768, 1280);
    /** A4 less its margins, in pixels. */
    private static final int PAPER = 680;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static ImmutableMap<String, String> pages;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder);
        pages = SamplePages.all();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asOnADesktop() {
        browser.size(1280, 800);
        browser.media("screen", "light");
    }

    static Stream<Named<String>> pages() {
        return pages.entrySet().stream().map(page -> named(page.getKey(), page.getValue()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksForNothingAndRunsNothingOfThePlan(String page) throws IOException {
        String address = browser.open(page);

        assertThat(browser.console()).as("console").isEmpty();
        assertThat(browser.requests()).containsExactly(address);
        assertThat(browser.run("return window.hostile === undefined").booleanValue())
                .isTrue();
    }

    /** The policy of the page is the second guard; the first one is that no text of a plan becomes an element. */
    @ParameterizedTest
    @MethodSource("pages")
    void runsNothingOfThePlanWithoutItsPolicy(String page) throws IOException {
        String address = browser.open(page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", ""));

        assertThat(browser.run("return document.querySelector('meta[http-equiv]') === null")
                        .booleanValue())
                .isTrue();
        assertThat(browser.requests()).containsExactly(address);
        assertThat(browser.run("return window.hostile === undefined").booleanValue())
                .isTrue();
    }

    /** One hostile plan more has the same elements as another, and the check takes a second. */
    static Stream<Named<String>> pagesUnlikeOthers() {
        return pages().filter(page -> !page.getName().startsWith("hostile plan"));
    }

    @ParameterizedTest
    @MethodSource("pagesUnlikeOthers")
    void isAccessibleLightAndDark(String page) throws IOException {
        browser.open(page);
        boolean several = browser.run("return document.querySelectorAll('article').length > 1")
                .booleanValue();
        for (String colors : ImmutableList.of("light", "dark")) {
            browser.media("screen", colors);
            assertThat(browser.axe())
                    .as(colors)
                    .allMatch(found -> several && found.startsWith("landmark-unique (moderate): "));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsEveryWidth(String page) throws IOException {
        browser.open(page);
        for (int width : WIDTHS) {
            browser.size(width, 800);
            assertThat(browser.widest()).as("%s pixels", width).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsOnPaper(String page) throws IOException {
        browser.open(page);
        browser.media("print", "dark");
        browser.size(PAPER, 1000);

        assertThat(browser.widest()).isEmpty();
        assertThat(browser.run("return getComputedStyle(document.documentElement).getPropertyValue('--paper')")
                        .asString())
                .as("color of the paper")
                .isEqualTo("#ffffff");
        assertThat(browser.run(
                                "return [...document.querySelectorAll('.filters')].every(form => form.offsetHeight === 0)")
                        .booleanValue())
                .as("no filters")
                .isTrue();
        assertThat(browser.pagesOfPrint()).isBetween(1, 60);
    }

    @Nested
    class TheFilters {
        private final HealthReport report;

        TheFilters() throws IOException {
            report = SamplePages.audit(SamplePages.plan("data-infrastructure"));
        }

        @BeforeEach
        void open() throws IOException {
            browser.open(SamplePages.page(report));
        }

        private int shown() {
            return browser.run("return [...document.querySelectorAll('.findings li')]"
                            + ".filter(item => item.checkVisibility()).length")
                    .intValue();
        }

        private String said() {
            return browser.run("return document.querySelector('.findings output').value")
                    .asString();
        }

        private int all() {
            return report.findings().size();
        }

        @Test
        void areMovedByKeys() {
            assertThat(said()).isEqualTo("%d of %d findings shown", all(), all());

            assertThat(browser.tabTo("select[name=topic]")).isPresent();
            browser.press(Keys.ARROW_DOWN);
            int ofATopic = shown();
            assertThat(ofATopic).isPositive().isLessThan(all());
            assertThat(said()).isEqualTo("%d of %d findings shown", ofATopic, all());

            browser.press(Keys.TAB, Keys.TAB, Keys.ARROW_DOWN);
            assertThat(shown()).isPositive().isLessThan(ofATopic);

            browser.press(Keys.TAB, Keys.ENTER);
            browser.waitUntil("return document.querySelector('.findings output').value !== ''");
            assertThat(shown()).isEqualTo(all());
            assertThat(said()).isEqualTo("%d of %d findings shown", all(), all());
        }

        @Test
        void areMovedByTheMouse() {
            browser.click("select[name=team]");
            browser.click("select[name=team] option[value='-']");
            long ofNoTeam = browser.run("return [...document.querySelectorAll('.findings li')]"
                            + ".filter(item => item.dataset.teams === '').length")
                    .longValue();
            assertThat(shown()).isEqualTo((int) ofNoTeam).isPositive().isLessThan(all());
            assertThat(browser.run(
                                    "return [...document.querySelectorAll('.findings h3, .findings h4')]"
                                            + ".filter(heading => heading.checkVisibility())"
                                            + ".every(heading => heading.parentElement.querySelector('li:not([hidden])') !== null)")
                            .booleanValue())
                    .as("no heading above nothing")
                    .isTrue();

            browser.click(".filters button");
            browser.waitUntil("return document.querySelector('.findings output').value !== ''");
            assertThat(shown()).isEqualTo(all());
        }
    }

    @Nested
    class WithoutScripts {
        @BeforeEach
        void off() {
            browser.scripts(false);
        }

        @AfterEach
        void on() {
            browser.scripts(true);
        }

        @Test
        void showsTheSameButTheFilters() throws IOException {
            String page = SamplePages.page(SamplePages.audit(SamplePages.plan("data-infrastructure")));
            browser.open(page);
            String without = browser.run("return document.body.innerText").asString();
            assertThat(browser.run("return document.querySelector('.filters').checkVisibility()")
                            .booleanValue())
                    .isFalse();

            browser.scripts(true);
            browser.open(page);
            assertThat(browser.run("document.querySelector('.filters').hidden = true; return document.body.innerText")
                            .asString())
                    .isEqualTo(without);
        }
    }

    @Nested
    class ALargePage {
        /** A page that takes this long is broken on any machine; the time itself is printed. */
        private static final int FOREVER = 20_000;

        @ParameterizedTest
        @CsvSource({"1000, 200", "1, 5000"})
        void opensAndFilters(int initiatives, int teams) throws IOException {
            HealthReport report = SamplePages.audit(
                    initiatives == 1 ? LargePlans.withTeams(teams) : LargePlans.withInitiatives(initiatives));
            String page = SamplePages.page(report);
            browser.open(page);
            browser.waitUntil("return performance.getEntriesByName('first-contentful-paint').length > 0");
            int paint = browser.run(
                            "return Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)")
                    .intValue();
            int loaded = browser.run("return Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)")
                    .intValue();
            int listed = browser.run("return document.querySelectorAll('.findings li[data-teams]').length")
                    .intValue();
            int filtered = browser.run("const before = performance.now();"
                            + "const severity = document.querySelector('select[name=severity]');"
                            + "severity.value = 'high';"
                            + "severity.dispatchEvent(new Event('change', {bubbles: true}));"
                            + "document.body.offsetHeight;"
                            + "return Math.round(performance.now() - before)")
                    .intValue();
            System.out.printf(
                    Locale.ROOT,
                    "%,d initiatives with %,d teams: %,d characters, first paint %d ms, loaded %d ms, filtered %d ms%n",
                    initiatives,
                    teams,
                    page.length(),
                    paint,
                    loaded,
                    filtered);

            assertThat(paint).isLessThan(FOREVER);
            assertThat(listed).isBetween(TopicSection.MOST_LISTED - 20, TopicSection.MOST_LISTED);
            assertThat(browser.run("return document.querySelector('.findings output').value")
                            .asString())
                    .endsWith(" of " + listed + " listed findings shown");
            browser.size(320, 800);
            assertThat(browser.widest()).isEmpty();
        }
    }
}

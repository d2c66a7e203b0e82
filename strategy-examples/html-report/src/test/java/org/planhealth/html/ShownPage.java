package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSortedMultiset.toImmutableSortedMultiset;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMultiset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.planhealth.rules.sdk.Phrases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an HTML report says of a plan, read back from the page, and from the JSON report of the same audit.
 *
 * @param verdict the verdict as a phrase
 * @param scores Delivery and Plan, in whole points; empty if there is none yet
 * @param passed whether the gate was passed
 * @param counts how many findings there are, in words
 * @param fixes the first fixes: rule, score and gain; none of a closed plan
 * @param findings each finding with its rule, its outcome and its severity
 * @param accepted how many of them are accepted in the baseline
 * @param strategyDates the dates of the whole strategy with chances of 50% and 85%; empty without any
 * @param teams the rows of the leaderboards: team, total, done, left, and where there are dates, those
 * @param keyResults how many key results of the current period there are
 */
record ShownPage(
        String verdict,
        ImmutableList<String> scores,
        boolean passed,
        String counts,
        ImmutableList<String> fixes,
        ImmutableSortedMultiset<String> findings,
        long accepted,
        ImmutableList<String> strategyDates,
        ImmutableSortedMultiset<String> teams,
        int keyResults) {
    private static final String NONE = "–";

    static ShownPage ofHtml(String html) {
        Document page = Jsoup.parse(html);
        ImmutableMap<String, String> scores = page.select("header .scores > div").stream()
                .collect(toImmutableMap(
                        box -> box.select("dt").text(),
                        box -> box.select("dd strong").text()));
        return new ShownPage(
                page.select("p.verdict").textNodes().get(0).text().strip().toLowerCase(Locale.ROOT),
                Stream.of("Delivery", "Plan")
                        .map(scores::get)
                        .map(score -> score.equals("not judged yet") ? "" : score)
                        .collect(toImmutableList()),
                scores.get("Gate").equals("passed"),
                page.select("section.findings > p").text().replaceFirst("\\.$", ""),
                page.select("section[aria-labelledby=p1-next] .cards li").stream()
                        .map(fix -> fix.select("code").text() + " "
                                + fix.select("strong").text())
                        .collect(toImmutableList()),
                page.select(".findings .rule").stream()
                        .flatMap(ShownPage::findings)
                        .collect(toImmutableSortedMultiset(naturalOrder())),
                page.select(".findings .tag").size(),
                page.select("section[aria-labelledby=p1-dates] .scores strong").eachText().stream()
                        .skip(1)
                        .collect(toImmutableList()),
                page.select("section.rollout table").stream()
                        .flatMap(ShownPage::teams)
                        .collect(toImmutableSortedMultiset(naturalOrder())),
                page.select(".pace").size());
    }

    private static Stream<String> findings(Element rule) {
        String end = rule.select("p.faint").text();
        return rule.select("li").stream()
                .map(finding -> end + " " + finding.select(".severity").text() + ": "
                        + finding.select("bdi").first().wholeText());
    }

    private static Stream<String> teams(Element table) {
        ImmutableList<String> columns =
                ImmutableList.copyOf(table.select("thead th").eachText());
        return table.select("tbody tr").stream().map(row -> {
            Elements cells = row.select("th, td");
            cells.select(".tag, .faint").remove();
            Map<String, String> byColumn = IntStream.range(0, columns.size())
                    .boxed()
                    .collect(toImmutableMap(
                            columns::get, index -> cells.get(index).text()));
            return team(
                    byColumn.get("Team"),
                    byColumn.getOrDefault("Total", NONE),
                    byColumn.get("Done"),
                    byColumn.getOrDefault("Left", NONE),
                    byColumn.getOrDefault("85% by", NONE).replace("no date", NONE));
        });
    }

    private static String team(String team, String total, String done, String left, String p85) {
        return String.join(" ", team, total, done, left, p85);
    }

    /** Reads the JSON report of one audit. */
    static ShownPage ofJson(String json) {
        JsonNode report = JsonMapper.shared().readTree(json);
        JsonNode strategy = report.at("/figures/strategy");
        return new ShownPage(
                report.get("verdict").asString().replace('-', ' '),
                Stream.of("delivery", "plan")
                        .map(measure -> report.get(measure).get("score"))
                        .map(score -> score.isNull() ? "" : String.valueOf((int) Math.floor(score.doubleValue())))
                        .collect(toImmutableList()),
                report.get("gate").get("passed").asBoolean(),
                counts(report.get("counts")),
                report.get("nextFixes")
                        .valueStream()
                        .limit(report.get("verdict").asString().equals("closed") ? 0 : 3)
                        .map(ShownPage::fix)
                        .collect(toImmutableList()),
                report.get("findings")
                        .valueStream()
                        .map(ShownPage::finding)
                        .collect(toImmutableSortedMultiset(naturalOrder())),
                report.get("findings")
                        .valueStream()
                        .filter(finding -> finding.has("acceptedSince") && !finding.has("nowKnown"))
                        .count(),
                strategy.isNull() || !strategy.get("noDate").isNull()
                        ? ImmutableList.of()
                        : ImmutableList.of(
                                strategy.get("p50").asString("no date"),
                                strategy.get("p85").asString("no date")),
                report.at("/figures/leaderboard")
                        .valueStream()
                        .flatMap(board -> board.get("rows").valueStream())
                        .map(ShownPage::team)
                        .collect(toImmutableSortedMultiset(naturalOrder())),
                report.at("/figures/keyResults").size());
    }

    private static String fix(JsonNode fix) {
        String measure = fix.get("measures").asString().equals("delivery") ? "Delivery" : "Plan";
        return String.format(
                Locale.ROOT,
                "%s %s +%.1f",
                fix.get("rule").asString(),
                measure,
                fix.get("gain").doubleValue());
    }

    private static String finding(JsonNode finding) {
        String outcome = finding.get("outcome")
                .asString()
                .replace("missing", "missing information")
                .replace("error", "could not be run");
        return finding.get("rule").asString() + ", " + outcome + " "
                + finding.get("severity").asString() + ": "
                + PageText.sentence(finding.get("message").asString());
    }

    private static String team(JsonNode row) {
        return team(
                row.get("team").asString(),
                amount(row.get("total")),
                amount(row.get("done")),
                amount(row.get("left")),
                row.get("p85").asString(NONE));
    }

    private static String amount(JsonNode amount) {
        return amount.isNull() ? NONE : Phrases.amount(amount.doubleValue());
    }

    private static String counts(JsonNode counts) {
        StringBuilder words = new StringBuilder(counts.get("violated").asInt() + " violated, "
                + counts.get("missing").asInt() + " missing information");
        ImmutableMap.of("waived", "waived", "errors", "could not be run", "accepted", "accepted in the baseline")
                .forEach((field, what) -> {
                    if (counts.get(field).asInt() > 0) {
                        words.append(", ")
                                .append(counts.get(field).asInt())
                                .append(' ')
                                .append(what);
                    }
                });
        return words.toString();
    }
}

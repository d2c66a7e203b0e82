package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.SampleReport;
import org.planhealth.rules.Verdict;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BadgeTest {
    private static final ReportOptions OPTIONS = ReportOptions.standard();
    private static final double READABLE = 4.5;

    private static HealthReport report(Verdict verdict) {
        return SampleReport.of().verdict(verdict).build();
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static JsonNode endpoint(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /** Returns the contrast to white, by the formula of WCAG 2. */
    private static double contrast(String color) {
        double light = 0.2126 * light(color, 0) + 0.7152 * light(color, 2) + 0.0722 * light(color, 4);
        return 1.05 / (light + 0.05);
    }

    private static double light(String color, int start) {
        double part = Integer.parseInt(color.substring(start, start + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource
    void saysTheVerdictToEyesAndEars(Verdict verdict) throws Exception {
        String svg = new SvgBadge().render(report(verdict), OPTIONS);
        Element image = parsed(svg);
        assertThat(image.getAttribute("aria-label")).isEqualTo("plan health: " + verdict.phrase());
        assertThat(image.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("plan health: " + verdict.phrase());
        assertThat(image.getElementsByTagName("text").item(1).getTextContent()).isEqualTo(verdict.phrase());
        assertThat(svg)
                .doesNotContain("href", "url(http", "<script", "fleet-cost")
                .endsWith("</svg>\n");
    }

    @ParameterizedTest
    @EnumSource
    void isEasyToRead(Verdict verdict) {
        String color = endpoint(new BadgeEndpoint().render(report(verdict), OPTIONS))
                .get("color")
                .asString();
        assertThat(contrast(color)).isGreaterThan(READABLE);
        assertThat(new SvgBadge().render(report(verdict), OPTIONS)).contains("fill=\"#" + color + "\"");
    }

    @Test
    void isAnEndpointOfShields() {
        assertThat(new BadgeEndpoint().render(report(Verdict.AT_RISK), OPTIONS)).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "label": "plan health",
                  "message": "at risk",
                  "color": "955100"
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "ON_COURSE, AT_RISK, AT_RISK, 2 of 3 at risk",
        "ON_COURSE, OFF_COURSE, AT_RISK, 1 of 3 off course",
        "ON_COURSE, CANNOT_TELL, ON_COURSE, 1 of 3 cannot tell",
        "ON_COURSE, ON_COURSE, ON_COURSE, 3 of 3 on course",
        "CLOSED, NOT_STARTED, CLOSED, 1 of 3 not started",
    })
    void saysTheWorstOfSeveralPlans(Verdict first, Verdict second, Verdict third, String message) throws Exception {
        ImmutableList<HealthReport> reports = ImmutableList.of(report(first), report(second), report(third));
        assertThat(endpoint(new BadgeEndpoint().render(reports, OPTIONS))
                        .get("message")
                        .asString())
                .isEqualTo(message);
        assertThat(parsed(new SvgBadge().render(reports, OPTIONS)).getAttribute("aria-label"))
                .isEqualTo("plan health: " + message);
    }

    @Test
    void saysThatThereAreNoPlans() {
        assertThat(endpoint(new BadgeEndpoint().render(ImmutableList.of(), OPTIONS))
                        .get("message")
                        .asString())
                .isEqualTo("no plans");
    }
}

package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMultiset.toImmutableSortedMultiset;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of an output without their texts, as a reader of its format sees them that is not ours. */
final class OutputShape {
    static final String LINKS = "https://example.org/plans/";

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    private OutputShape() {}

    /** Returns the parts, and how often there is each of them. */
    static ImmutableSortedMultiset<String> of(String format, String output) {
        return switch (format) {
            case "json", "sarif", "badge-json" ->
                sorted(json("", JsonMapper.shared().readTree(output)));
            case "jsonl", "jsonl-leaderboard" ->
                sorted(output.lines()
                        .flatMap(line -> json("", JsonMapper.shared().readTree(line))));
            case "csv", "csv-leaderboard" -> sorted(csv(output));
            case "markdown" -> sorted(markdown(MARKDOWN.parse(output)));
            case "badge" -> sorted(xml(output));
            case "text" -> sorted(output.lines().map(line -> line.isEmpty() ? "empty line" : "line"));
            default -> throw new AssertionError("no reader for " + format);
        };
    }

    private static ImmutableSortedMultiset<String> sorted(Stream<String> parts) {
        return parts.collect(toImmutableSortedMultiset(naturalOrder()));
    }

    private static Stream<String> json(String path, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(field -> json(path + "/" + field.getKey(), field.getValue()));
        }
        if (node.isArray()) {
            return node.valueStream().flatMap(element -> json(path + "/-", element));
        }
        return Stream.of(path + " " + node.getNodeType());
    }

    private static Stream<String> csv(String output) {
        return CsvReader.builder().ofCsvRecord(output).stream().map(row -> row.getFieldCount() + " cells");
    }

    private static Stream<String> markdown(Node node) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            markdown(child).forEach(parts::add);
        }
        return Stream.concat(part(node), parts.build().stream());
    }

    /** Texts, links to where a finding stands and breaks in cells come and go with what is cut and what can be a path. */
    private static Stream<String> part(Node node) {
        String name = node.getClass().getSimpleName();
        if (node instanceof Link link) {
            return link.getDestination().startsWith(LINKS)
                    ? Stream.of()
                    : Stream.of(name + " " + link.getDestination());
        }
        if (node instanceof HtmlBlock html) {
            return Stream.of(name + " " + html.getLiteral().replaceAll("<summary>.*</summary>", "<summary>"));
        }
        if (node instanceof HtmlInline html) {
            return html.getLiteral().equals("<br>") ? Stream.of() : Stream.of(name + " " + html.getLiteral());
        }
        return node instanceof Text || node instanceof SoftLineBreak ? Stream.of() : Stream.of(name);
    }

    private static Stream<String> xml(String output) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(output)));
            NodeList elements = document.getElementsByTagName("*");
            return IntStream.range(0, elements.getLength())
                    .mapToObj(index -> elements.item(index).getNodeName())
                    .collect(toImmutableList())
                    .stream();
        } catch (Exception e) {
            throw new AssertionError(output, e);
        }
    }
}

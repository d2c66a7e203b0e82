package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes a tree as YAML, the way a person lays it out. */
final class YamlTreeWriter {
    private static final int INDENT = 2;
    private static final int WIDTH = 110;
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    /** Lines that need neither quotes nor an indentation indicator as a block of text. */
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?:[!-~\\u00A1-\\u02FF](?:[ -~\\u00A1-\\u02FF]*[!-~\\u00A1-\\u02FF])?\\n)+"
                    + "[!-~\\u00A1-\\u02FF](?:[ -~\\u00A1-\\u02FF]*[!-~\\u00A1-\\u02FF])?\\n?");

    /** Breaks, tabs and what cannot be seen; other quotes than double ones do not keep them. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cn}\\u0080-\\u00A0\\u2028\\u2029\\uFEFF]");

    private final Emitter emitter;

    private YamlTreeWriter(StringBuilder text) {
        DumpSettings settings = DumpSettings.builder()
                .setIndent(INDENT)
                .setIndicatorIndent(INDENT)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setBestLineBreak("\n")
                .build();
        this.emitter = new Emitter(settings, new Target(text));
    }

    static String of(ObjectNode root) {
        StringBuilder text = new StringBuilder();
        new YamlTreeWriter(text).document(root);
        return text.toString();
    }

    private void document(ObjectNode root) {
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), ImmutableMap.of()));
        object(root, FlowStyle.BLOCK, 0);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
    }

    private void node(DocumentNode node, boolean inFlow, int column) {
        FlowStyle style = inFlow || FlowWidth.fits(node, WIDTH - column) ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (node instanceof ObjectNode object) {
            object(object, style, column);
        } else if (node instanceof ListNode list) {
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
            list.elements().forEach(element -> node(element, style == FlowStyle.FLOW, column + INDENT));
            emitter.emit(new SequenceEndEvent());
        } else {
            emitter.emit(scalar((Scalar) node, inFlow));
        }
    }

    private void object(ObjectNode object, FlowStyle style, int column) {
        emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
        for (Entry entry : object.entries()) {
            emitter.emit(scalar(entry.key(), true));
            boolean inFlow = style == FlowStyle.FLOW;
            // A list or object in one line stands behind its name, in several lines below it.
            boolean fits =
                    FlowWidth.fits(entry.value(), WIDTH - column - entry.name().length() - 2);
            node(entry.value(), inFlow || fits, column + INDENT);
        }
        emitter.emit(new MappingEndEvent());
    }

    private static ScalarEvent scalar(Scalar scalar, boolean inLine) {
        return new ScalarEvent(Optional.empty(), Optional.empty(), UNTAGGED, scalar.text(), style(scalar, inLine));
    }

    /** The emitter quotes what would break the syntax; what would be read as another kind of value is for us to say. */
    private static ScalarStyle style(Scalar scalar, boolean inLine) {
        if (scalar.kind() != Kind.TEXT) {
            return ScalarStyle.PLAIN;
        }
        if (!inLine && PARAGRAPH.matcher(scalar.text()).matches()) {
            return ScalarStyle.LITERAL;
        }
        if (SPECIAL.matcher(scalar.text()).find()) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        boolean plain =
                CoreSchema.kindOf(scalar.text()) == Kind.TEXT && !scalar.text().equals("<<");
        return plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    /** Takes in what the emitter writes. */
    private record Target(StringBuilder text) implements StreamDataWriter {
        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }
    }
}

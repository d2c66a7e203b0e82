package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.io.Suggestions;

/**
 * A message with gaps: the one language of messages, for rules in DRL, CEL and Java and for grouped findings.
 *
 * <ul>
 *   <li>{@code {name}} is replaced by a value: the title of an entity in quotation marks, a date such as {@code 2026-08-03},
 *       a list such as {@code ads, mail and search}, a number such as {@code 89,000.25}.
 *   <li>{@code {share:percent}}, {@code {odds:chance}} and {@code {sum:amount}} show a number, and {@code {lacks:no}} a list, as
 *       the function of that name in {@link Phrases} does; {@code {words:quoted}} puts each text in quotation marks.
 *   <li>{@code {teams:holds|hold}} is the first text if there is one of them, or the value is 1 or true; else the second.
 *   <li><code>{{</code> and <code>}}</code> stand for braces.
 * </ul>
 *
 * <p>What stands in a gap is a name, except in a rule in CEL, where it is an expression. Immutable.
 */
public final class MessageTemplate {
    private static final Pattern CHOICE_BY_NAME = Pattern.compile("(?s)([\\w.]+):([^|{}]*)\\|([^|{}]*)");
    private static final Pattern CHOICE = Pattern.compile("(?s)(.*?):([^|{}:?&]*)\\|([^|{}:?&]*)");
    private static final Pattern FORMATTED = Pattern.compile("(?s)(.*):\\s*(percent|chance|amount|no|quoted)\\s*");

    private static final Pattern OTHER_FORMAT = Pattern.compile("[\\w.]+:\\s*(\\w+)\\s*");
    private static final ImmutableSet<String> FORMATS = ImmutableSet.of("percent", "chance", "amount", "no", "quoted");
    private static final Pattern NAME_ALONE = Pattern.compile("[\\w.]+");

    /** The gaps of a sentence for several findings, each with a value such as it has. */
    private static final ImmutableMap<String, Object> GROUPED = ImmutableMap.of(
            "count", 2, "population", 2, "subjects", ImmutableSet.of("a", "b"), "related", ImmutableSet.of("c", "d"));

    private final String text;
    private final ImmutableList<Piece> pieces;

    private MessageTemplate(String text, ImmutableList<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /** A gap of a message. */
    public static final class Gap {
        private final String content;
        private final int offset;
        private final GapFormat format;

        private Gap(String content, int offset, GapFormat format) {
            this.content = content;
            this.offset = offset;
            this.format = format;
        }

        /** Returns the name, or the expression, in it. */
        public String content() {
            return content;
        }

        /** Returns where that begins in the text, in UTF-16 units. */
        public int offset() {
            return offset;
        }

        /**
         * Shows a value as the gap asks.
         *
         * @throws IllegalArgumentException if the value does not fit, such as a text as a share
         */
        public String show(Object value) {
            return format.show(value);
        }
    }

    /** What follows another: a text, and after it a gap, unless the message ends there. */
    private record Piece(String plain, Optional<Gap> gap) {}

    /** A template is wrong from one of its characters on. */
    public static final class MalformedException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final int offset;
        private final String hint;

        private MalformedException(int offset, String message, String hint) {
            super(message);
            this.offset = offset;
            this.hint = hint;
        }

        /** Returns where it is wrong, in UTF-16 units from the start of the text. */
        public int offset() {
            return offset;
        }

        /** Returns what to try. */
        public String hint() {
            return hint;
        }
    }

    /**
     * Reads a template.
     *
     * @throws MalformedException if a brace stands alone, or a gap is empty
     */
    public static MessageTemplate of(String text) {
        return new Parser(requireNonNull(text, "text")).parse();
    }

    /**
     * Reads the sentence for several findings of a rule: a template with gaps for what they have in common, {@code {count}},
     * {@code {population}}, {@code {subjects}} and {@code {related}}.
     *
     * @throws MalformedException if a brace stands alone, a gap has another name, or its format does not fit
     */
    public static MessageTemplate grouped(String text) {
        MessageTemplate template = of(text);
        template.gaps().forEach(MessageTemplate::checkGrouped);
        return template;
    }

    private static void checkGrouped(Gap gap) {
        Object value = GROUPED.get(gap.content());
        if (value == null) {
            throw new MalformedException(
                    gap.offset(),
                    "an unknown gap '" + gap.content() + "'",
                    "known: " + String.join(", ", GROUPED.keySet()));
        }
        try {
            gap.show(value);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(
                    gap.offset(),
                    "a gap '" + gap.content() + "' with a format that does not fit",
                    "count and population are numbers, subjects and related are lists");
        }
    }

    /** Returns the gaps, in their order. */
    public ImmutableList<Gap> gaps() {
        return pieces.stream().flatMap(piece -> piece.gap().stream()).collect(toImmutableList());
    }

    /** Returns what stands in the gaps, each once. */
    public ImmutableSet<String> names() {
        return gaps().stream().map(Gap::content).collect(toImmutableSet());
    }

    /** Returns the message, each gap filled with a text. */
    public String fill(Function<Gap, String> texts) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            filled.append(piece.plain());
            piece.gap().ifPresent(gap -> filled.append(texts.apply(gap)));
        }
        return filled.toString();
    }

    /** Returns the text with its gaps. */
    @Override
    public String toString() {
        return text;
    }

    private static final class Parser {
        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();

        Parser(String text) {
            this.text = text;
        }

        MessageTemplate parse() {
            int at = 0;
            while (at < text.length()) {
                char next = text.charAt(at);
                if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
                    plain.append(next);
                    at += 2;
                } else if (next == '{') {
                    at = gap(at);
                } else if (next == '}') {
                    throw new MalformedException(at, "a '}' without '{'", "write '}}' for a literal brace");
                } else {
                    plain.append(next);
                    at++;
                }
            }
            pieces.add(new Piece(plain.toString(), Optional.empty()));
            return new MessageTemplate(text, ImmutableList.copyOf(pieces));
        }

        /** Reads a gap and returns where the text goes on. */
        private int gap(int brace) {
            int end = end(brace + 1);
            if (end < 0) {
                throw new MalformedException(brace, "a '{' without '}'", "write '{{' for a literal brace");
            }
            String content = text.substring(brace + 1, end);
            Matcher byName = CHOICE_BY_NAME.matcher(content);
            Matcher choice = byName.matches() ? byName : CHOICE.matcher(content);
            Matcher formatted = FORMATTED.matcher(content);
            Gap gap;
            if (choice.matches()) {
                gap = new Gap(choice.group(1), brace + 1, GapFormat.choice(choice.group(2), choice.group(3)));
            } else if (formatted.matches()) {
                gap = new Gap(formatted.group(1), brace + 1, GapFormat.named(formatted.group(2)));
            } else {
                checkFormat(content, brace + 1);
                gap = new Gap(content, brace + 1, Phrases::shown);
            }
            if (gap.content().isBlank()) {
                throw new MalformedException(brace, "an empty gap", "such as {subject}");
            }
            pieces.add(new Piece(plain.toString(), Optional.of(gap)));
            plain.setLength(0);
            return end + 1;
        }

        /** Refuses a name with a format that there is not; no expression looks so. */
        private static void checkFormat(String content, int offset) {
            Matcher other = OTHER_FORMAT.matcher(content);
            if (other.matches()) {
                String read = other.group(1);
                throw new MalformedException(
                        offset + other.start(1),
                        "an unknown format '" + read + "'",
                        Suggestions.nearest(read, FORMATS)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("known: " + String.join(", ", FORMATS)));
            }
        }

        /** Returns where the gap ends: in an expression a brace in quotes does not end it, and else the first one does. */
        private int end(int start) {
            int first = text.indexOf('}', start);
            if (first >= 0 && isByName(text.substring(start, first))) {
                return first;
            }
            int quoted = endOutsideQuotes(start);
            return quoted < 0 ? first : quoted;
        }

        private static boolean isByName(String content) {
            Matcher formatted = FORMATTED.matcher(content);
            String name = formatted.matches() ? formatted.group(1) : content;
            return NAME_ALONE.matcher(name).matches()
                    || CHOICE_BY_NAME.matcher(content).matches();
        }

        private int endOutsideQuotes(int start) {
            @Nullable Character quote = null;
            for (int at = start; at < text.length(); at++) {
                char next = text.charAt(at);
                if (quote == null && next == '}') {
                    return at;
                } else if (quote == null && (next == '\'' || next == '"')) {
                    quote = next;
                } else if (quote != null && next == quote) {
                    quote = null;
                }
            }
            return -1;
        }
    }
}

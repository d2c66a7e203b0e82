package org.planhealth.rules.cel;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planhealth.strategy.io.DocumentPart;

/**
 * A text with gaps that expressions fill: {@code "{initiative.title} has no owner"}; {@code {{} and {@code }}} stand for
 * braces.
 */
final class Message {
    /** Our own figure: reports show a message in a few lines. */
    private static final int LONGEST = 1_000;

    private static final int MOST_GAPS = 20;
    private static final String NOT_STATED = "(not stated)";

    private final ImmutableList<Piece> pieces;

    private Message(List<Piece> pieces) {
        this.pieces = ImmutableList.copyOf(pieces);
    }

    /** A piece of a message: a text, or what an expression comes to. */
    private record Piece(String text, Optional<Expression> gap) {}

    /** Reads a message; empty, after noting why, if it is wrong. */
    static Optional<Message> read(DocumentPart part, Compiler compiler) {
        return part.text().flatMap(text -> new Reader(part, text, compiler).read());
    }

    /** Returns the text for some values. */
    String fill(Map<String, Object> variables, Run run) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            filled.append(piece.text);
            piece.gap.ifPresent(gap -> {
                Object value = gap.evaluate(variables, run).value();
                filled.append(value == null ? NOT_STATED : Typed.shown(value));
            });
        }
        return filled.codePointCount(0, filled.length()) <= LONGEST
                ? filled.toString()
                : filled.substring(0, filled.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static final class Reader {
        private final DocumentPart part;
        private final String text;
        private final Compiler compiler;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private boolean wrong;

        Reader(DocumentPart part, String text, Compiler compiler) {
            this.part = part;
            this.text = text;
            this.compiler = compiler;
        }

        Optional<Message> read() {
            if (text.length() > LONGEST) {
                part.refuse("a message has at most 1,000 characters");
                return Optional.empty();
            }
            int at = 0;
            while (at < text.length() && !wrong) {
                char next = text.charAt(at);
                if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
                    plain.append(next);
                    at += 2;
                } else if (next == '{') {
                    at = gap(at);
                } else if (next == '}') {
                    refuse(at, "a '}' without its '{'", "write '}}' for a brace in the text");
                } else {
                    plain.append(next);
                    at++;
                }
            }
            pieces.add(new Piece(plain.toString(), Optional.empty()));
            return wrong ? Optional.empty() : Optional.of(new Message(pieces));
        }

        /** Reads a gap and returns where the text goes on. */
        private int gap(int brace) {
            int end = end(brace + 1);
            String expression = end < 0 ? "" : text.substring(brace + 1, end);
            if (end < 0) {
                refuse(brace, "a '{' without its '}'", "write '{{' for a brace in the text");
            } else if (expression.isBlank()) {
                refuse(brace, "a gap without an expression", "such as {initiative.title}");
            } else if (pieces.size() == MOST_GAPS) {
                refuse(brace, "a message has at most 20 gaps");
            } else {
                fill(brace + 1, expression);
            }
            return end + 1;
        }

        private void fill(int start, String expression) {
            Optional<Expression> gap = compiler.compile(new Source(part, start, expression), "");
            if (gap.isEmpty()) {
                wrong = true;
            } else if (!Typed.isShown(gap.get().type())) {
                refuse(
                        start,
                        "expected a text, a number, a date, a list of these, or what has an id, but this is "
                                + Typed.described(gap.get().type()));
            } else {
                pieces.add(new Piece(plain.toString(), gap));
                plain.setLength(0);
            }
        }

        /** Returns where the gap ends; a brace in quotes does not end it. */
        private int end(int start) {
            char quote = 0;
            for (int at = start; at < text.length(); at++) {
                char next = text.charAt(at);
                if (quote == 0 && next == '}') {
                    return at;
                } else if (quote == 0 && (next == '\'' || next == '"')) {
                    quote = next;
                } else if (next == quote) {
                    quote = 0;
                }
            }
            return -1;
        }

        private void refuse(int at, String message, String... hints) {
            wrong = true;
            part.refuseAt(at, message, hints);
        }
    }
}

package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.check.TypeNames;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.planhealth.strategy.io.RecordShape.Field;

/** Reads single values; each method returns null, and notes the problem, where the value is not what it should be. */
final class ScalarReader {
    private static final ImmutableSet<String> YES = ImmutableSet.of("yes", "y", "on", "true");
    private static final ImmutableSet<String> NO = ImmutableSet.of("no", "n", "off", "false");

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final ProblemCollector problems;

    ScalarReader(ProblemCollector problems) {
        this.problems = problems;
    }

    /** Tells whether values of that type are read here. */
    static boolean reads(Class<?> type) {
        return type == String.class
                || type == Double.class
                || type == Integer.class
                || type == Boolean.class
                || type == LocalDate.class
                || type == YearPart.class
                || type == MetricChange.class
                || type.isEnum();
    }

    @Nullable
    Object read(Class<?> type, Field field, DocumentNode node, SourceLocation at) {
        if (type == String.class) {
            if (field.isFlagToo() && node instanceof Scalar flag && flag.kind() == Kind.BOOLEAN) {
                return flag.text();
            }
            boolean id = field.name().equals("id");
            String text = id ? text(node, at) : filledText(node, at);
            return text != null && (id || !field.refersTo().isEmpty()) ? id(text, (Scalar) node, id, at) : text;
        }
        if (type == Double.class) {
            return field.share() ? share(node, at) : amount(node, field.bounds(), at);
        }
        if (type == Integer.class) {
            return whole(node, field, at);
        }
        if (type == Boolean.class) {
            return truth(node, at);
        }
        if (type == MetricChange.class) {
            return change(node, at);
        }
        if (node instanceof Scalar scalar && scalar.isText()) {
            return fromText(type, scalar.text(), at);
        }
        problems.add(at, "expected " + named(type) + ", was " + node.described());
        return null;
    }

    /** Reads a value that is written as text: a text, a date, a quarter or a word; also the key of a map. */
    @Nullable
    Object fromText(Class<?> type, String text, SourceLocation at) {
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return date(text, at);
        }
        return type == YearPart.class ? YearPartParser.parse(text, at, problems) : word(type, text, at);
    }

    /** A number may be an id if it is nothing but digits; the form of an own id is checked where the row is registered. */
    private @Nullable String id(String text, Scalar scalar, boolean own, SourceLocation at) {
        if (scalar.kind() != Kind.NUMBER || DIGITS.matchesAllOf(text)) {
            return text;
        }
        if (!own || Entity.isId(text)) {
            problems.add(
                    at,
                    "an id must be kebab-case, such as fleet-cost, was " + PrintableText.quoted(text),
                    "put it in double quotes");
        }
        return null;
    }

    @Nullable
    String text(DocumentNode node, SourceLocation at) {
        if (node instanceof Scalar scalar && scalar.isText()) {
            return scalar.kind() == Kind.NUMBER && isBeyondNumbers(scalar, at) ? null : scalar.text();
        }
        ImmutableList<String> hints =
                node instanceof Scalar ? ImmutableList.of("put it in double quotes") : ImmutableList.of();
        problems.add(at, "expected text, was " + node.described(), hints);
        return null;
    }

    /** A number may be meant as a text, but one that nothing else would read as a number belongs in quotes. */
    private boolean isBeyondNumbers(Scalar scalar, SourceLocation at) {
        String text = scalar.text();
        if (text.length() <= DecimalNumbers.LONGEST
                && !(DecimalNumbers.isDecimal(text) && Double.isInfinite(Double.parseDouble(text)))) {
            return false;
        }
        String message = text.length() > DecimalNumbers.LONGEST
                ? "a number of " + text.length() + " characters; at most " + DecimalNumbers.LONGEST + " are allowed"
                : "expected text, was " + scalar.described();
        problems.add(at, message, "put it in double quotes");
        return true;
    }

    /** Reads a text that says something. */
    @Nullable
    String filledText(DocumentNode node, SourceLocation at) {
        String text = text(node, at);
        if (text != null && text.isBlank()) {
            problems.add(at, "the text is empty", "leave it out, or write null");
            return null;
        }
        return text;
    }

    @Nullable
    Double number(DocumentNode node, SourceLocation at) {
        if (!(node instanceof Scalar scalar) || scalar.kind() != Kind.NUMBER) {
            problems.add(at, "expected a number, was " + node.described(), numberHint(node));
            return null;
        }
        return finite(scalar, at);
    }

    private @Nullable Double amount(DocumentNode node, Range<Integer> bounds, SourceLocation at) {
        Double number = number(node, at);
        if (number != null && bounds.hasLowerBound() && number < bounds.lowerEndpoint()) {
            problems.add(at, "expected a number, " + words(bounds) + ", was " + ((Scalar) node).text());
            return null;
        }
        return number;
    }

    @Nullable
    MetricChange change(DocumentNode node, SourceLocation at) {
        if (node instanceof Scalar scalar) {
            if (scalar.kind() == Kind.TEXT && DecimalNumbers.isPercent(scalar.text())) {
                double fraction = DecimalNumbers.fraction(scalar.text());
                if (Math.abs(fraction) <= DecimalNumbers.GREATEST) {
                    return MetricChange.relative(fraction);
                }
                problems.add(at, PrintableText.quoted(scalar.text()) + " is too large");
                return null;
            }
            if (scalar.kind() == Kind.NUMBER) {
                Double amount = finite(scalar, at);
                return amount == null ? null : MetricChange.absolute(amount);
            }
        }
        problems.add(at, "expected a change like -10% or -25, was " + node.described());
        return null;
    }

    private @Nullable Double share(DocumentNode node, SourceLocation at) {
        Double share = null;
        if (node instanceof Scalar scalar && scalar.kind() == Kind.NUMBER) {
            share = finite(scalar, at);
            if (share == null) {
                return null;
            }
        } else if (node instanceof Scalar scalar
                && scalar.kind() == Kind.TEXT
                && DecimalNumbers.isPercent(scalar.text())) {
            share = DecimalNumbers.fraction(scalar.text());
        }
        if (share == null) {
            problems.add(at, "expected a share like 0.05 or 5%, was " + node.described());
        } else if (share < 0 || share > 1) {
            String read = PrintableText.quoted(((Scalar) node).text());
            problems.add(
                    at, read + " is not a share: it must be 0 to 1, or 0% to 100%", shareHint(share, (Scalar) node));
            return null;
        }
        return share;
    }

    private static ImmutableList<String> shareHint(double share, Scalar scalar) {
        return share >= 2
                        && share <= 100
                        && scalar.kind() == Kind.NUMBER
                        && !scalar.text().startsWith("+")
                ? ImmutableList.of("did you mean '" + scalar.text() + "%'?")
                : ImmutableList.of();
    }

    private @Nullable Double finite(Scalar scalar, SourceLocation at) {
        String text = scalar.text();
        if (text.length() > DecimalNumbers.LONGEST) {
            problems.add(
                    at,
                    "a number of " + text.length() + " characters; at most " + DecimalNumbers.LONGEST + " are allowed");
            return null;
        }
        if (!DecimalNumbers.isDecimal(text)) {
            boolean endless = text.contains(".");
            problems.add(at, "expected a " + (endless ? "finite" : "decimal") + " number, was " + text);
            return null;
        }
        double number = Double.parseDouble(text);
        if (Math.abs(number) > DecimalNumbers.GREATEST) {
            problems.add(
                    at, "the number " + PrintableText.quoted(text) + " is too large", "the range is -1e15 to 1e15");
            return null;
        }
        return number;
    }

    private @Nullable Integer whole(DocumentNode node, Field field, SourceLocation at) {
        if (!(node instanceof Scalar scalar) || scalar.kind() != Kind.NUMBER) {
            problems.add(at, "expected a whole number, was " + node.described(), numberHint(node));
            return null;
        }
        Double number = finite(scalar, at);
        if (number == null) {
            return null;
        }
        try {
            int whole = new BigDecimal(scalar.text()).intValueExact();
            if (!field.bounds().contains(whole)) {
                String days = field.name().endsWith("Days") ? " of days" : "";
                problems.add(
                        at, "expected a whole number" + days + ", " + words(field.bounds()) + ", was " + scalar.text());
                return null;
            }
            return whole;
        } catch (ArithmeticException | NumberFormatException e) {
            problems.add(
                    at,
                    "expected a whole number" + (Math.abs(number) > Integer.MAX_VALUE ? " up to 2147483647" : "")
                            + ", was " + scalar.text());
            return null;
        }
    }

    private static String words(Range<Integer> range) {
        return range.hasUpperBound()
                ? range.lowerEndpoint() + " to " + range.upperEndpoint()
                : "at least " + range.lowerEndpoint();
    }

    private static ImmutableList<String> numberHint(DocumentNode node) {
        if (!(node instanceof Scalar scalar) || scalar.kind() != Kind.TEXT) {
            return ImmutableList.of();
        }
        if (DecimalNumbers.isPercent(scalar.text())) {
            return ImmutableList.of("a percentage is allowed only for a share or a change");
        }
        return CoreSchema.kindOf(scalar.text()) == Kind.NUMBER
                ? ImmutableList.of("write it without quotes")
                : ImmutableList.of("write digits with a decimal point, without the unit: 1200.5");
    }

    @Nullable
    Boolean truth(DocumentNode node, SourceLocation at) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return Boolean.valueOf(scalar.text());
        }
        String read = node instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        ImmutableList<String> hints = YES.contains(read)
                ? ImmutableList.of("did you mean true?")
                : NO.contains(read) ? ImmutableList.of("did you mean false?") : ImmutableList.of();
        problems.add(at, "expected true or false, was " + node.described(), hints);
        return null;
    }

    private @Nullable LocalDate date(String text, SourceLocation at) {
        try {
            return DateParser.parse(text);
        } catch (DateParser.NoDateException e) {
            problems.add(at, e.message(), e.hints());
            return null;
        }
    }

    private @Nullable Object word(Class<?> type, String text, SourceLocation at) {
        ImmutableList<Keyword> words = words(type);
        Optional<Keyword> meant =
                words.stream().filter(word -> word.word().equals(text)).findFirst();
        if (meant.isPresent()) {
            return meant.get();
        }
        ImmutableList<String> known = words.stream().map(Keyword::word).collect(toImmutableList());
        ImmutableList<String> hints =
                type == ComparisonOperator.class ? FormerSpellings.operator(text) : ImmutableList.of();
        refuseWord(text, known, at, hints.isEmpty() ? problems.suggestions().didYouMean(text, known) : hints);
        return null;
    }

    /** Complains of a word that is none of those that would do, and suggests the nearest. */
    void refuseWord(String text, ImmutableList<String> known, SourceLocation at) {
        refuseWord(text, known, at, problems.suggestions().didYouMean(text, known));
    }

    private void refuseWord(String text, ImmutableList<String> known, SourceLocation at, ImmutableList<String> hints) {
        problems.add(at, "expected " + TypeNames.joined(known, " or ") + ", was " + PrintableText.quoted(text), hints);
    }

    private static ImmutableList<Keyword> words(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException("a plan cannot state a " + type);
        }
        return Arrays.stream(constants).map(Keyword.class::cast).collect(toImmutableList());
    }

    private static String named(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date like 2026-08-03";
        }
        return type == YearPart.class
                ? YearPartParser.EXPECTED
                : TypeNames.joined(words(type).stream().map(Keyword::word).toList(), " or ");
    }
}

package org.planhealth.importers;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.importers.YamlFile.Text;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.io.Suggestions;

/** The words, milestones and dates of a KEP, as people write them. */
final class KepWords {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");
    private static final int MONTHS = 12;

    /** Where the work stands by its status. */
    enum Status {
        /** Not agreed on yet. */
        PROPOSED,
        /** Agreed on; the milestones say how far it is. */
        AGREED,
        /** All of it is there. */
        DONE,
        /** Given up, or gone on elsewhere. */
        STOPPED
    }

    private static final ImmutableMap<String, Status> STATUSES = ImmutableMap.<String, Status>builder()
            .put("provisional", Status.PROPOSED)
            .put("implementable", Status.AGREED)
            .put("implemented", Status.DONE)
            .put("deferred", Status.STOPPED)
            .put("rejected", Status.STOPPED)
            .put("withdrawn", Status.STOPPED)
            .put("replaced", Status.STOPPED)
            .put("superseded", Status.STOPPED)
            .build();

    private static final ImmutableMap<String, Stage> STAGES = ImmutableMap.<String, Stage>builder()
            .put("alpha", Stage.EARLY)
            .put("beta", Stage.MIDDLE)
            .put("stable", Stage.LATE)
            .put("ga", Stage.LATE)
            .put("deprecated", Stage.STOPPED)
            .put("disabled", Stage.STOPPED)
            .put("removed", Stage.STOPPED)
            .build();

    private final String file;
    private final ImportLog remarks;

    KepWords(String file, ImportLog remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    Optional<Status> status(Text text) {
        return word("status", text, STATUSES);
    }

    Optional<Stage> stage(Text text) {
        return word("stage", text, STAGES);
    }

    /** Returns the minor release of a milestone; empty after a warning if it names none. */
    Optional<Integer> milestone(String name, Text text) {
        Optional<Integer> minor = KubernetesReleases.minor(text.text().toLowerCase(Locale.ROOT));
        if (minor.isEmpty()) {
            remarks.warn(file, text.line(), "%s '%s' is not a release; treated as not stated", name, text.text());
        }
        return minor;
    }

    /** Returns a date; empty after a warning if it is none. A month over 12 has changed places with the day. */
    Optional<LocalDate> date(String name, Text text) {
        Matcher matcher = DATE.matcher(text.text());
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            int month = Integer.parseInt(matcher.group(2));
            int day = Integer.parseInt(matcher.group(3));
            boolean swapped = month > MONTHS && day <= MONTHS;
            try {
                LocalDate date = swapped ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
                if (year < 1) {
                    throw new DateTimeException("before the first year of a plan");
                }
                if (!date.toString().equals(text.text())) {
                    remarks.warn(
                            file,
                            text.line(),
                            "%s '%s' does not have the form %s; read as if it had",
                            name,
                            text.text(),
                            date);
                }
                return Optional.of(date);
            } catch (DateTimeException e) {
                // No such day; the same is to be said.
            }
        }
        remarks.warn(file, text.line(), "%s '%s' is not a date; treated as not stated", name, text.text());
        return Optional.empty();
    }

    private <T> Optional<T> word(String name, Text text, ImmutableMap<String, T> known) {
        String read = text.text().toLowerCase(Locale.ROOT);
        T exact = known.get(read);
        if (exact != null) {
            return Optional.of(exact);
        }
        // Such as "implemented (alpha)"; a list of all words is the template's.
        String first = read.contains("|") ? "" : read.split("[ (,]", 2)[0];
        Optional<String> meant =
                known.containsKey(first) ? Optional.of(first) : Suggestions.nearest(first, known.keySet());
        remarks.warn(
                file,
                text.line(),
                "%s '%s' is not a known value; %s",
                name,
                text.text(),
                meant.map(word -> "read as " + word).orElse("treated as not stated"));
        return meant.flatMap(word -> Optional.ofNullable(known.get(word)));
    }
}

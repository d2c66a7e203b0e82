package org.planhealth.importers;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DisplayText;

/** What an importer has to say while it reads. */
final class ImportLog {
    /** As many characters as a problem of a plan has. */
    private static final int LONGEST = 1_000;

    private final List<ImportWarning> warnings = new ArrayList<>();
    private final List<ImportGuess> guesses = new ArrayList<>();

    @FormatMethod
    void warn(String file, int line, @FormatString String message, Object... parts) {
        String text = parts.length == 0 ? message : String.format(Locale.ROOT, message, parts);
        // What a file says may hold line ends, or what a terminal obeys.
        warnings.add(new ImportWarning(file, line, DisplayText.cut(PrintableText.clean(text), LONGEST)));
    }

    void guess(String entity, String text) {
        guesses.add(new ImportGuess(entity, text));
    }

    void guessAll(String text) {
        guesses.add(new ImportGuess(null, text));
    }

    /** Returns the warnings by file and line. */
    ImmutableList<ImportWarning> warnings() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(ImportWarning::file).thenComparingInt(ImportWarning::line), warnings);
    }

    ImmutableList<ImportGuess> guesses() {
        return ImmutableList.copyOf(guesses);
    }
}

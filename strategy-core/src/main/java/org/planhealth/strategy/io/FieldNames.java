package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planhealth.strategy.io.DocumentNode.Entry;

/** Checks the names in an object: given once, of a sensible length, known. */
final class FieldNames {
    /** Bounds what the pointers of a large file take, which hold the names again and again. */
    static final int LONGEST = 200;

    private static final String EXTENSION = "x-";

    private final ProblemCollector problems;

    FieldNames(ProblemCollector problems) {
        this.problems = problems;
    }

    /** Tells whether a field is the author's own, which is not read. */
    static boolean isExtension(String name) {
        return name.startsWith(EXTENSION);
    }

    /** Notes an entry under its name; returns false, and complains, if it cannot be used. */
    boolean accept(Entry entry, DocumentPath here, Map<String, Entry> stated) {
        if (entry.name().length() > LONGEST) {
            problems.add(
                    DocumentPath.rootOf(here.file(), "").at(entry.key().place()),
                    "a field name of " + entry.name().length() + " characters; at most " + LONGEST + " are allowed");
            return false;
        }
        if (entry.key().plain() && entry.name().equals("<<")) {
            problems.add(
                    here.at(entry.key().place()),
                    "unknown field",
                    "YAML 1.2 has no merge keys; mark a whole value with '&name' and repeat it with '*name'");
            return false;
        }
        Entry first = stated.putIfAbsent(entry.name(), entry);
        if (first != null) {
            problems.add(
                    here.at(entry.key().place()),
                    "duplicate key",
                    "first used on line " + first.key().place().line());
        }
        return first == null;
    }

    /** Complains of an unknown field; returns the field that was probably meant. */
    Optional<String> unknown(Entry entry, DocumentPath here, RecordShape shape, ImmutableSet<String> others) {
        return unknown(entry, here, ImmutableSet.of(), shape.fields().keySet(), others)
                .filter(shape.fields()::containsKey);
    }

    /** Complains of an unknown field; returns the missing, known or other one that was probably meant. */
    Optional<String> unknown(
            Entry entry,
            DocumentPath here,
            Set<String> missing,
            ImmutableSet<String> known,
            ImmutableSet<String> others) {
        List<String> all = new ArrayList<>(known);
        all.addAll(others);
        Optional<String> meant = FormerSpellings.field(entry.name(), known)
                .or(() -> problems.suggestions().near(entry.name(), missing))
                .or(() -> problems.suggestions().near(entry.name(), all));
        String hint =
                meant.map(name -> "did you mean '" + name + "'?").orElseGet(() -> "known: " + String.join(", ", known));
        problems.add(here.at(entry.key().place()), "unknown field", hint);
        return meant;
    }
}

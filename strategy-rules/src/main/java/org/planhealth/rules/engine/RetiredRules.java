package org.planhealth.rules.engine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.planhealth.rules.sdk.RuleDocuments;

/** The ids of rules that were there once: waivers, baselines and profiles may still name them, so no other rule has them. */
final class RetiredRules {
    private static final String LIST = "org/planhealth/rules/builtin/retired.txt";

    private final String place;
    private final ImmutableMap<String, Entry> byId;

    private RetiredRules(String place, ImmutableMap<String, Entry> byId) {
        this.place = place;
        this.byId = byId;
    }

    private record Entry(int line, String replacement) {}

    /** Returns those of the library. */
    static RetiredRules ofTheLibrary() {
        return OfTheLibrary.RULES;
    }

    /**
     * Reads a list.
     *
     * @param place what messages call it
     * @param lines a rule each, as {@code id: what replaced it}; those that begin with {@code #}, and empty ones, say nothing
     */
    static RetiredRules of(String place, List<String> lines) {
        ImmutableMap.Builder<String, Entry> byId = ImmutableMap.builder();
        int line = 0;
        for (String text : lines) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                String[] parts = text.split(":\\s*", 2);
                checkArgument(
                        parts.length == 2 && !parts[1].isBlank(),
                        "%s:%s: expected 'id: what replaced it'",
                        place,
                        line);
                byId.put(parts[0].strip(), new Entry(line, parts[1].strip()));
            }
        }
        return new RetiredRules(place, byId.buildOrThrow());
    }

    /**
     * Refuses a rule that has the id of a retired one.
     *
     * @throws IllegalArgumentException if it has; the message names both places
     */
    void check(String id, RuleDocuments documents) {
        Entry entry = byId.get(id);
        checkArgument(
                entry == null,
                "the id '%s' belonged to a retired rule: %s; %s:%s says: %s",
                id,
                documents.place(),
                place,
                entry == null ? 0 : entry.line(),
                entry == null ? "" : entry.replacement());
    }

    private static final class OfTheLibrary {
        private static final RetiredRules RULES = read();

        private static RetiredRules read() {
            return of(LIST, LibraryFile.text(LIST).lines().toList());
        }
    }
}

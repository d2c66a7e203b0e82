package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.FactType;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.io.DocumentPart;

/**
 * The subjects of a check, one by one.
 *
 * @param variable what its expressions call each
 * @param list where they come from
 */
record CheckSubjects(String variable, FactType<?> list) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern FORM = Pattern.compile("(\\S+)\\s+in\\s+(\\S+)");
    private static final String EXPECTED = "'name in list', such as 'initiative in initiatives'";

    /** Returns the strategy alone. */
    static CheckSubjects strategy() {
        return new CheckSubjects("strategy", FactTypes.all().get(0));
    }

    /** Reads {@code initiative in initiatives}, or {@code {initiative: Initiative}}; empty, after noting why, if it is wrong. */
    static Optional<CheckSubjects> read(DocumentPart part) {
        if (part.isObject()) {
            Map<String, DocumentPart> named = part.values(EXPECTED);
            if (named.size() != 1) {
                part.refuse("expected one name and its type, such as {initiative: Initiative}");
                return Optional.empty();
            }
            Map.Entry<String, DocumentPart> only = named.entrySet().iterator().next();
            return only.getValue().text().flatMap(type -> of(only.getKey(), type, part, only.getValue(), 0));
        }
        Optional<String> text = part.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text.get());
        if (!form.matches()) {
            part.refuse("expected " + EXPECTED + ", was " + part.described());
            return Optional.empty();
        }
        return of(form.group(1), form.group(2), part, part, form.start(2));
    }

    private static Optional<CheckSubjects> of(String name, String list, DocumentPart named, DocumentPart part, int at) {
        if (!NAME.matcher(name).matches() || !CelLanguage.isFree(name)) {
            named.refuse(
                    "'" + Phrases.printable(name) + "' cannot be used as a name",
                    "use one word in lower case that is not taken");
            return Optional.empty();
        }
        Optional<FactType<?>> found = FactTypes.find(list).filter(FactType::isList);
        if (found.isEmpty()) {
            ImmutableList<String> known = names();
            part.refuseAt(
                    at,
                    "unknown list '" + Phrases.printable(list) + "'",
                    part.nearest(list, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("known: " + String.join(", ", known)));
        }
        return found.map(known -> new CheckSubjects(name, known));
    }

    /** Returns the names of the lists that a check can go through. */
    static ImmutableList<String> names() {
        return FactTypes.all().stream()
                .filter(FactType::isList)
                .map(FactType::name)
                .collect(toImmutableList());
    }
}

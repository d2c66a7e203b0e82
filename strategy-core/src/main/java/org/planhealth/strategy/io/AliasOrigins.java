package org.planhealth.strategy.io;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.Ints;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/**
 * Where the text stands that an alias repeats.
 *
 * <p>A problem has the place of the alias, since that is what its author wrote wrong; the text itself may stand many lines
 * above. The way to it is found again by the pointer, for the few places that have a problem, and not kept for all.
 */
final class AliasOrigins {
    private final ListMultimap<String, DocumentNode> roots = ArrayListMultimap.create();

    /** Notes the root of a document of a file. */
    void add(String file, DocumentNode root) {
        roots.put(file, root);
    }

    /** Returns the places from the alias to the text itself, both included; one place if no alias is part of it. */
    ImmutableList<TextPosition> chain(SourceLocation at) {
        TextPosition place = roots.get(at.file()).stream()
                .flatMap(root -> places(root, at.pointer()))
                .filter(found -> found.line() == at.line() && found.column() == at.column())
                .findFirst()
                .orElseGet(() -> new TextPosition(at.line(), at.column()));
        ImmutableList.Builder<TextPosition> chain = ImmutableList.builder();
        for (@Nullable TextPosition next = place; next != null; next = next.origin()) {
            chain.add(next);
        }
        return chain.build();
    }

    /** Returns the hint that names the second place; empty without an alias. */
    static ImmutableList<String> hint(ImmutableList<TextPosition> chain) {
        if (chain.size() == 1) {
            return ImmutableList.of();
        }
        TextPosition alias = chain.get(0);
        TextPosition text = chain.get(chain.size() - 1);
        String where =
                text.line() == alias.line() ? "column " + text.column() + " in this line" : "line " + text.line();
        String through = chain.size() == 2 || chain.get(1).line() == text.line()
                ? ""
                : ", by way of line " + chain.get(1).line();
        return ImmutableList.of("the value is that of " + where + through);
    }

    /** Returns the places of a value and of the name before it. */
    private static Stream<TextPosition> places(DocumentNode root, String pointer) {
        DocumentNode node = root;
        TextPosition name = root.place();
        int start = 0;
        while (start < pointer.length()) {
            int end = pointer.indexOf('/', start + 1);
            String segment = pointer.substring(start + 1, end < 0 ? pointer.length() : end)
                    .replace("~1", "/")
                    .replace("~0", "~");
            start = end < 0 ? pointer.length() : end;
            if (node instanceof ObjectNode object) {
                Optional<Entry> entry = object.entries().stream()
                        .filter(one -> one.name().equals(segment))
                        .findFirst();
                if (entry.isEmpty()) {
                    return Stream.of();
                }
                name = entry.get().key().place();
                node = entry.get().value();
            } else {
                Integer index = Ints.tryParse(segment);
                if (index == null
                        || !(node instanceof ListNode list)
                        || index >= list.elements().size()) {
                    return Stream.of();
                }
                node = list.elements().get(index);
                name = node.place();
            }
        }
        return Stream.of(node.place(), name);
    }
}

package org.planhealth.strategy.io;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.Iterables.getOnlyElement;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import com.github.javaparser.javadoc.description.JavadocDescription;
import com.github.javaparser.javadoc.description.JavadocInlineTag;
import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the Javadoc of the model says, as sentences for a reader who knows the plan but not Java. */
final class ModelJavadoc {
    private final Path sources;
    private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
    private final Map<Class<?>, TypeDeclaration<?>> parsed = new HashMap<>();

    /**
     * Reads Javadoc as it is asked for.
     *
     * @param sources the folder of the default package
     */
    ModelJavadoc(Path sources) {
        this.sources = sources;
    }

    /** Returns the first paragraph about a type. */
    String of(Class<?> type) {
        String text = text(javadoc(declaration(type)).getDescription());
        return sentence(Splitter.on("<p>").split(text).iterator().next());
    }

    /** Returns what is said about a component of a record. */
    String of(RecordComponent component) {
        ImmutableMap<String, String> components =
                javadoc(declaration(component.getDeclaringRecord())).getBlockTags().stream()
                        .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
                        .collect(toImmutableMap(tag -> tag.getName().orElseThrow(), tag -> text(tag.getContent())));
        checkArgument(components.containsKey(component.getName()), "no @param tells about %s", component);
        return sentence(components.get(component.getName()));
    }

    /** Returns what is said about a member of a closed set. */
    String of(Enum<?> member) {
        EnumConstantDeclaration declaration = ((EnumDeclaration) declaration(member.getDeclaringClass()))
                .getEntries().stream()
                        .filter(entry -> entry.getNameAsString().equals(member.name()))
                        .findFirst()
                        .orElseThrow();
        return sentence(text(javadoc(declaration).getDescription()));
    }

    private TypeDeclaration<?> declaration(Class<?> type) {
        return parsed.computeIfAbsent(type, this::parse);
    }

    private TypeDeclaration<?> parse(Class<?> type) {
        Path file = sources.resolve(type.getName().replace('.', '/') + ".java");
        try {
            CompilationUnit unit = parser.parse(file).getResult().orElseThrow();
            return getOnlyElement(unit.getTypes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Javadoc javadoc(NodeWithJavadoc<?> declaration) {
        return declaration.getJavadoc().orElseThrow(() -> new IllegalArgumentException("no Javadoc: " + declaration));
    }

    private static String text(JavadocDescription description) {
        StringBuilder text = new StringBuilder();
        description
                .getElements()
                .forEach(element -> text.append(
                        element instanceof JavadocInlineTag tag
                                ? '`' + tag.getContent().strip() + '`'
                                : element.toText()));
        return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        checkArgument(!stripped.isEmpty(), "empty Javadoc");
        String start = Ascii.toUpperCase(stripped.substring(0, 1)) + stripped.substring(1);
        return List.of('.', '…', '?').contains(start.charAt(start.length() - 1)) ? start : start + '.';
    }
}

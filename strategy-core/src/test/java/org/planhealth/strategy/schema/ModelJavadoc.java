package org.planhealth.strategy.schema;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

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
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the Javadoc of records says, as sentences for a reader who knows the files but not Java. */
public final class ModelJavadoc {
    private final ImmutableList<Path> sources;
    private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
    private final Map<Class<?>, TypeDeclaration<?>> parsed = new HashMap<>();

    /**
     * Reads Javadoc as it is asked for.
     *
     * @param sources the folders of the default package, the first that has a type first
     */
    public ModelJavadoc(Path... sources) {
        this.sources = ImmutableList.copyOf(sources);
    }

    /** Returns the first paragraph about a type. */
    public String of(Class<?> type) {
        String text = text(javadoc(declaration(type)).getDescription());
        return sentence(Splitter.on("<p>").split(text).iterator().next());
    }

    /** Returns what is said about a component of a record. */
    public String of(RecordComponent component) {
        ImmutableMap<String, String> components =
                javadoc(declaration(component.getDeclaringRecord())).getBlockTags().stream()
                        .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
                        .collect(toImmutableMap(tag -> tag.getName().orElseThrow(), tag -> text(tag.getContent())));
        checkArgument(components.containsKey(component.getName()), "no @param tells about %s", component);
        return sentence(components.get(component.getName()));
    }

    /** Returns what is said about a member of a closed set. */
    public String of(Enum<?> member) {
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
        Class<?> outer = type.getNestHost();
        String name = outer.getName().replace('.', '/') + ".java";
        Path file = sources.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source of " + type));
        try {
            CompilationUnit unit = parser.parse(file).getResult().orElseThrow();
            return unit.findFirst(
                            TypeDeclaration.class,
                            declaration -> declaration.getNameAsString().equals(type.getSimpleName()))
                    .orElseThrow();
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

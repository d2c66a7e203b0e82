package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of a built-in rule, on the class path: its page and its cases. */
final class RuleFolder {
    /** A line break inside a paragraph: neither beside an empty line nor before an item of a list. */
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\n)\n(?![\n*-])");

    private final String path;

    private RuleFolder(String path) {
        this.path = path;
    }

    static RuleFolder of(Topic topic, String id) {
        return new RuleFolder("builtin/" + topic.word() + "/" + id);
    }

    /** Returns the page of the rule, from the four sections of its README. */
    RulePage page() {
        String markdown = text("README.md");
        return new RulePage(
                section(markdown, "Why"),
                section(markdown, "Fix"),
                section(markdown, "When to ignore"),
                section(markdown, "Source"));
    }

    /** Returns the cases of the rule as they are written. */
    String cases() {
        return text("cases.yaml");
    }

    private String section(String markdown, String heading) {
        Matcher section = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n(.*?)(?=^## |\\z)")
                .matcher(markdown);
        checkArgument(section.find(), "%s/README.md has no section '## %s'", path, heading);
        return LINE_BREAK.matcher(section.group(1).strip()).replaceAll(" ");
    }

    private String text(String file) {
        try (InputStream in = RuleFolder.class.getResourceAsStream(path + "/" + file)) {
            checkArgument(in != null, "%s has no %s", path, file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + "/" + file, e);
        }
    }
}

package org.planhealth.rules;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RulePage;

/** Rules that are only declared. */
public final class TestRules {
    public static final RuleDocuments NO_DOCUMENTS = new BuiltInDocuments("");

    private TestRules() {}

    /** Returns a rule that says what is given, with the page of the built-in rule of its topic and id. */
    public static RuleDeclaration declaration(String id, Map<String, String> annotations) {
        return new RuleDeclaration(
                id,
                ImmutableSortedMap.copyOf(annotations),
                new BuiltInDocuments("org/planhealth/rules/builtin/" + annotations.get("Topic") + "/" + id));
    }

    private record BuiltInDocuments(String place) implements RuleDocuments {
        @Override
        public RulePage page() {
            return RulePage.parse(text(), place + "/README.md");
        }

        @Override
        public Optional<String> readme() {
            return Optional.of(text());
        }

        private String text() {
            try (InputStream in = TestRules.class.getResourceAsStream("/" + place + "/README.md")) {
                if (in == null) {
                    throw new IllegalArgumentException(place + " has no README.md");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String cases() {
            return "";
        }
    }
}

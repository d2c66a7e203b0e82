package org.planhealth.strategy.schema;

import org.planhealth.strategy.Keyword;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a closed set. */
public final class KeywordForm {
    private static final JsonMapper JSON = new JsonMapper();

    private KeywordForm() {}

    /**
     * Returns the words and what each means. The meanings stand in one description, not at one constant each, because an editor
     * shows it at the key as well as at the value, and because of {@code enum} a validator can say which words there are.
     */
    public static ObjectNode of(Class<?> type, ModelJavadoc javadoc) {
        ArrayNode words = JSON.createArrayNode();
        StringBuilder meanings = new StringBuilder(javadoc.of(type)).append('\n');
        for (Object member : type.getEnumConstants()) {
            String word = member instanceof Keyword keyword ? keyword.word() : ((Enum<?>) member).name();
            words.add(word);
            meanings.append("\n- ").append(word).append(": ").append(javadoc.of((Enum<?>) member));
        }
        return JSON.createObjectNode().put("description", meanings.toString()).set("enum", words);
    }
}

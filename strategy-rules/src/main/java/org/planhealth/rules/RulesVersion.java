package org.planhealth.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the built-in rules: that of the library which holds them. */
final class RulesVersion {
    private RulesVersion() {}

    static String text() {
        Properties properties = new Properties();
        try (InputStream in = RulesVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties", e);
        }
        return properties.getProperty("version");
    }
}

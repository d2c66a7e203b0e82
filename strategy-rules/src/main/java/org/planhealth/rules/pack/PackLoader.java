package org.planhealth.rules.pack;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Loads the packs of rules that a profile names, such as {@code RulePack::at}.
 *
 * <p>A pack may hold rules in DRL, which are code: whoever reads profiles of others decides here what is loaded.
 */
@FunctionalInterface
public interface PackLoader {
    /**
     * Returns the pack of a place.
     *
     * @param place a folder, or a file that should be a jar
     * @throws org.planhealth.rules.pack.InvalidRulesException if anything in it is wrong
     * @throws java.util.zip.ZipException if it is a file and no jar
     * @throws IOException if it cannot be read
     */
    RulePack load(Path place) throws IOException;
}

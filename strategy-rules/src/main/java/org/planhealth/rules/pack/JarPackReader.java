package org.planhealth.rules.pack;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import org.planhealth.rules.engine.CompiledModels;
import org.planhealth.rules.engine.CompiledRules;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleMetadata;

/** Reads a jar of rules that were compiled when it was built. */
final class JarPackReader {
    private static final String OURS = "org.planhealth";
    /** Our own figures, many times what the built-in rules have. */
    private static final int MOST_ENTRIES = 65_000;

    private static final int LONGEST_INDEX = 1_000_000;

    private JarPackReader() {}

    static CompiledRules read(Path jar) throws IOException {
        RuleProblems problems = new RuleProblems(jar.toString());
        ImmutableList<String> models;
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                problems.add(jar, 0, null, "has more than " + Phrases.amount(MOST_ENTRIES) + " entries, the limit");
                problems.throwIfAny();
            }
            models = models(file);
        }
        if (models.isEmpty()) {
            problems.add(jar, 0, null, "has no compiled rules", "build it with kie-maven-plugin");
        }
        models.stream()
                .filter(name -> isOurs(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                .findFirst()
                .ifPresent(name -> problems.add(
                        jar,
                        0,
                        null,
                        "has rules in a package of the library, " + OURS,
                        "give the pack its own package"));
        problems.throwIfAny();
        // Stays open as long as the pack is used: the classes of single conditions are loaded when they are needed.
        ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, JarPackReader.class.getClassLoader());
        CompiledRules pack = CompiledRules.ofModels(jar.toString(), CompiledModels.load(models, loader), loader)
                .at(jar);
        check(pack, problems);
        return pack;
    }

    /** Tells whether a package belongs to the library, so that no other pack may have rules there. */
    static boolean isOurs(String rulePackage) {
        return rulePackage.equals(OURS) || rulePackage.startsWith(OURS + ".");
    }

    /** Notes what the rules of a pack without sources say wrong of themselves. */
    static void check(CompiledRules pack, RuleProblems problems) {
        for (RuleDeclaration rule : pack.declarations()) {
            String place = pack.name() + "!/" + rule.documents().place();
            RuleMetadata.flaws(rule)
                    .forEach(flaw -> problems.add(new RuleProblem(
                            flaw.file() == null ? place : place + "/" + flaw.file(),
                            0,
                            rule.id(),
                            flaw.message(),
                            flaw.hints())));
        }
        problems.throwIfAny();
    }

    private static ImmutableList<String> models(JarFile jar) throws IOException {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (JarEntry entry : jar.stream()
                .filter(entry -> CompiledModels.isIndex(entry.getName()))
                .toList()) {
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(LONGEST_INDEX + 1);
                if (bytes.length > LONGEST_INDEX) {
                    throw new ZipException(
                            entry.getName() + " is larger than " + Phrases.amount(LONGEST_INDEX) + " bytes, the limit");
                }
                String index = new String(bytes, StandardCharsets.UTF_8);
                names.addAll(CompiledModels.names(Splitter.on('\n').splitToList(index), jar.getName()));
            }
        }
        return names.build();
    }
}

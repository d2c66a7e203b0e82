package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planhealth.rules.engine.CompiledModels;
import org.planhealth.rules.engine.CompiledRules;

/**
 * Finds packs on the class path, by the index that kie-maven-plugin writes.
 *
 * <p>An application may use the same engine for other rules. Rules about plans are told from them by their page: a
 * README.md in a folder of a topic and a rule, below that of their package.
 */
final class InstalledPacks {
    /** What every project has that kie-maven-plugin builds. */
    private static final String MARK = "META-INF/kmodule.xml";

    private InstalledPacks() {}

    static ImmutableList<CompiledRules> find(ClassLoader loader) throws IOException {
        ImmutableList.Builder<CompiledRules> packs = ImmutableList.builder();
        for (String mark : Collections.list(loader.getResources(MARK)).stream()
                .map(URL::toString)
                .sorted()
                .distinct()
                .toList()) {
            pack(mark.substring(0, mark.length() - MARK.length()), loader).ifPresent(packs::add);
        }
        return packs.build();
    }

    private static Optional<CompiledRules> pack(String root, ClassLoader loader) throws IOException {
        ImmutableList<String> files = files(root);
        ImmutableList.Builder<String> models = ImmutableList.builder();
        for (String index : files) {
            if (CompiledModels.isIndex(index)) {
                URL url = URI.create(root + index).toURL();
                models.addAll(CompiledModels.names(Resources.readLines(url, StandardCharsets.UTF_8), url.toString()));
            }
        }
        ImmutableList<String> aboutPlans = models.build().stream()
                .filter(model -> isAboutPlans(model, files))
                .collect(toImmutableList());
        if (aboutPlans.isEmpty()) {
            return Optional.empty();
        }
        String name = root.replaceFirst("^jar:", "").replaceFirst("!?/$", "");
        CompiledRules pack = CompiledRules.ofModels(name, CompiledModels.load(aboutPlans, loader), texts(root));
        JarPackReader.check(pack, new RuleProblems(name));
        return Optional.of(pack);
    }

    /**
     * Returns what finds the texts of a pack, in its own jar. On the module path the loader of its classes hides folders whose
     * names could be those of packages.
     */
    private static ClassLoader texts(String root) throws IOException {
        return new URLClassLoader(new URL[] {URI.create(root).toURL()}, null);
    }

    private static boolean isAboutPlans(String model, ImmutableList<String> files) {
        String rulePackage = model.substring(0, Math.max(0, model.lastIndexOf('.')));
        Pattern page = Pattern.compile(Pattern.quote(rulePackage.replace('.', '/')) + "/[^/]+/[^/]+/README\\.md");
        return !JarPackReader.isOurs(rulePackage)
                && files.stream().anyMatch(file -> page.matcher(file).matches());
    }

    private static ImmutableList<String> files(String root) throws IOException {
        URL url = URI.create(root).toURL();
        if (url.openConnection() instanceof JarURLConnection jar) {
            String prefix = jar.getEntryName() == null ? "" : jar.getEntryName();
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .collect(toImmutableList());
        }
        if (!url.getProtocol().equals("file")) {
            return ImmutableList.of();
        }
        Path directory = Path.of(URI.create(root));
        try (Stream<Path> all = Files.walk(directory)) {
            return all.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .collect(toImmutableList());
        }
    }
}

package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.planhealth.rules.engine.CompiledRules;
import org.planhealth.rules.engine.RuleProgram;

/** Reads a folder of rule folders, {@code <topic>/<rule-id>/}. */
final class FolderPack {
    /** The forms of a condition; a rule folder holds a file of one of them. */
    private static final ImmutableList<RuleFormat> FORMS = ImmutableList.of(new DrlRuleFormat(), new CelRuleFormat());

    private static final String FORM_FILES =
            FORMS.stream().map(RuleFormat::file).collect(Collectors.joining(" or "));

    private final Path root;
    private final RuleProblems problems;

    private FolderPack(Path root) {
        this.root = root;
        this.problems = new RuleProblems(root.toString());
    }

    /**
     * Reads a pack.
     *
     * @throws InvalidRulesException if anything in it is wrong; it names all problems
     * @throws IOException if the folder or a file in it cannot be read
     */
    static CompiledRules read(Path root, PackCache cache) throws IOException {
        return new FolderPack(root).read(cache);
    }

    private CompiledRules read(PackCache cache) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        ImmutableList<RuleFolder> folders = folders();
        PackReading reading = new PackReading(problems, cache);
        ImmutableList.Builder<Model> models = ImmutableList.builder();
        ImmutableList.Builder<RuleProgram> programs = ImmutableList.builder();
        for (RuleFormat form : FORMS) {
            ImmutableList<RuleFolder> own = folders.stream()
                    .filter(folder -> folder.form().equals(form.file()))
                    .collect(toImmutableList());
            if (!own.isEmpty()) {
                PackContents part = form.read(own, reading);
                models.addAll(part.models());
                programs.addAll(part.programs());
            }
        }
        problems.throwIfAny();
        ImmutableMap<String, RuleFolder> byId =
                folders.stream().collect(ImmutableMap.toImmutableMap(RuleFolder::id, folder -> folder));
        return new CompiledRules(
                        root.toString(),
                        models.build(),
                        programs.build(),
                        (rulePackage, topic, id) -> new FileDocuments(
                                byId.containsKey(id)
                                        ? byId.get(id).directory()
                                        : root.resolve(topic).resolve(id)),
                        null)
                .at(root);
    }

    private ImmutableList<RuleFolder> folders() throws IOException {
        ImmutableList.Builder<RuleFolder> found = ImmutableList.builder();
        ImmutableList<Path> topics = directories(root);
        for (Path topic : topics) {
            for (Path directory : directories(topic)) {
                folder(topic.getFileName().toString(), directory).ifPresent(found::add);
            }
        }
        ImmutableList<RuleFolder> folders = found.build();
        Optional<RuleProblem> below =
                folders.isEmpty() ? MisplacedPackFolder.problem(root, formFiles()) : Optional.empty();
        if (below.isPresent()) {
            problems.add(below.get());
            return folders;
        }
        misplaced(root);
        topics.forEach(this::misplaced);
        refuseDoubles(folders);
        if (folders.isEmpty()) {
            problems.add(root, 0, null, "has no rule", "a rule is a folder <topic>/<rule-id>/ with " + FORM_FILES);
        }
        return folders;
    }

    private static ImmutableList<String> formFiles() {
        return FORMS.stream().map(RuleFormat::file).collect(toImmutableList());
    }

    private Optional<RuleFolder> folder(String topic, Path directory) throws IOException {
        String id = directory.getFileName().toString();
        ImmutableList<RuleFormat> forms = FORMS.stream()
                .filter(form -> Files.isRegularFile(directory.resolve(form.file())))
                .collect(toImmutableList());
        if (forms.size() > 1) {
            problems.add(directory, 0, id, "has two conditions, in " + FORM_FILES.replace(" or ", " and "));
        }
        String[] renamed = forms.isEmpty() ? renamed(directory) : new String[0];
        if (renamed.length > 0 || (forms.isEmpty() && isMeantAsRule(directory))) {
            problems.add(directory, 0, id, "has no " + FORM_FILES, renamed);
        }
        return forms.stream().findFirst().map(form -> new RuleFolder(directory, topic, id, form.file()));
    }

    private static String[] renamed(Path directory) throws IOException {
        List<String> hints = new ArrayList<>();
        for (RuleFormat form : FORMS) {
            NearMissFile.insteadOf(form.file(), directory)
                    .ifPresent(name -> hints.add("rename " + name + " to " + form.file()));
        }
        return hints.toArray(new String[0]);
    }

    private static boolean isMeantAsRule(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.equals("README.md") || name.equals("cases.yaml") || name.endsWith(".drl"));
        }
    }

    private void misplaced(Path directory) {
        for (RuleFormat form : FORMS) {
            Path file = directory.resolve(form.file());
            if (Files.exists(file)) {
                problems.add(file, 0, null, "is outside a rule folder, <topic>/<rule-id>/");
            }
        }
    }

    private void refuseDoubles(ImmutableList<RuleFolder> folders) {
        for (RuleFolder folder : folders) {
            folders.stream()
                    .filter(other -> other.id().equals(folder.id()))
                    .findFirst()
                    .filter(first -> !first.equals(folder))
                    .ifPresent(first -> problems.add(
                            folder.directory(), 0, folder.id(), "appears twice, also as " + first.directory()));
        }
    }

    private static ImmutableList<Path> directories(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isDirectory(file)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .collect(toImmutableList());
        }
    }
}

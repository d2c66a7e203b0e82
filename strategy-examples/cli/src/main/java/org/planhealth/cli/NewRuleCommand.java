package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Entity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a rule to start from. */
@Command(
        name = "new-rule",
        description = "Writes the folder of a working rule to start from: condition, page and cases.",
        footer = {
            "",
            "Examples:",
            "  planhealth new-rule people missing-on-call",
            "  planhealth new-rule middle late-gate --dir house-rules",
            "  planhealth new-rule people missing-on-call --cel"
        })
final class NewRuleCommand implements Runnable {
    private static final ImmutableList<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::word).collect(toImmutableList());
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final String OWN_PACKAGE = "own";

    private final Environment environment;

    @Parameters(
            index = "0",
            paramLabel = "TOPIC",
            description = "The part of a strategy: direction, planning, early, middle, people, alignment,"
                    + " evaluation or schedule.")
    private String topic = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The defect in kebab case, such as missing-on-call.")
    private String id = "";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The folder of the pack; default: rules. Created if missing. Existing files are left"
                    + " unchanged.")
    private String dir = "rules";

    @Option(
            names = "--cel",
            description = "Write rule.yaml, with a condition in CEL, which is data and cannot reach Java, instead of"
                    + " rule.drl, which is code.")
    private boolean cel;

    @Option(names = "--force", description = "Replace the files of an existing rule of that topic and id.")
    private boolean force;

    NewRuleCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        checkNames();
        Path pack = FileArgument.path(dir);
        findTwin(pack).ifPresent(twin -> {
            boolean same = twin.equals(pack.resolve(topic).resolve(id));
            if (!force || !same) {
                throw new UnusableException(twin + ": already exists, left unchanged; choose another rule id"
                        + (same ? ", or add --force" : ""));
            }
        });
        Path folder = pack.resolve(topic).resolve(id);
        String packageName = cel ? "" : packageOf(pack);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableException(e.getFile() + ": is a file, not a folder");
        } catch (IOException e) {
            throw new UnusableException(folder + ": " + FileArgument.why(e, "may not be created", "cannot be created"));
        }
        ImmutableList<String> files = ImmutableList.of(cel ? "rule.yaml" : "rule.drl", "README.md", "cases.yaml");
        files.forEach(file -> FileArgument.write(
                folder.resolve(file),
                template(file)
                        .replace("{package}", packageName)
                        .replace("{topic}", topic)
                        .replace("{id}", id)
                        .replace("{dir}", dir)));
        environment
                .out()
                .print("Wrote " + String.join(", ", files) + " in " + folder + "\n"
                        + "Edit them, then test them: planhealth test-rules " + dir + "\n");
    }

    private void checkNames() {
        if (!TOPICS.contains(topic)) {
            throw new UnusableException(UnknownNames.unknown("topic", topic, TOPICS));
        }
        if (!Entity.isId(id) || Character.isDigit(id.charAt(0))) {
            String meant = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^[-0-9]+|-$", "");
            throw new UnusableException("'" + id + "' cannot be a rule id: name the defect in kebab case, such as "
                    + "missing-on-call" + (meant.isEmpty() ? "" : "\n  did you mean '" + meant + "'?"));
        }
        if (PlanHealth.standard().catalogue().find(id).isPresent()) {
            throw new UnusableException("'" + id + "' is a built-in rule; choose another id");
        }
    }

    /** Returns the folder of a rule of that id in any topic. */
    private Optional<Path> findTwin(Path pack) {
        return Stream.concat(TOPICS.stream().map(pack::resolve), Stream.of(pack.resolve(topic)))
                .map(folder -> folder.resolve(id))
                .filter(Files::exists)
                .findFirst();
    }

    /** Returns the package of the rules that are there, since all of a pack are in one; else one named after the folder. */
    private String packageOf(Path pack) {
        try (Stream<Path> files = Files.isDirectory(pack) ? Files.walk(pack, 3) : Stream.empty()) {
            List<Path> rules = files.filter(file -> file.endsWith("rule.drl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path rule : rules) {
                Matcher stated = PACKAGE.matcher(Files.readString(rule));
                if (stated.find()) {
                    return stated.group(1);
                }
            }
        } catch (UncheckedIOException e) {
            throw unreadable(pack, requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(pack, e);
        }
        Path folder = pack.toAbsolutePath().normalize().getFileName();
        String name = String.valueOf(folder == null ? "" : folder)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return SourceVersion.isName(OWN_PACKAGE + "." + name) ? OWN_PACKAGE + "." + name : OWN_PACKAGE;
    }

    private static UnusableException unreadable(Path pack, IOException problem) {
        return new UnusableException(pack + ": " + FileArgument.why(problem, "may not be read", "cannot be read"));
    }

    private static String template(String file) {
        try {
            return Resources.toString(
                    Resources.getResource(NewRuleCommand.class, "new-rule/" + file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

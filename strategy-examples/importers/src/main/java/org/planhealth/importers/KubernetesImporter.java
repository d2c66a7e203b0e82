package org.planhealth.importers;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.YamlFile.Text;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/**
 * Makes a plan of the enhancement proposals (KEPs) of Kubernetes: an initiative of every {@code kep.yaml} below a folder.
 *
 * <p>The owning group (SIG) is the owner and those that participate are contributors; alpha, beta and stable are early,
 * middle and late; a feature gate is an exit criterion. A KEP names nobody who has to adopt it, so there are no adopters.
 */
public final class KubernetesImporter implements PlanImporter {
    private static final String FILE = "kep.yaml";
    private static final Pattern FOLDER = Pattern.compile("0*([0-9]+)(?:-.*)?");
    private static final Pattern ID = Pattern.compile("kep-([0-9]{1,9})(?:-.*)?");

    private static final String PLAN = "kubernetes-enhancements";
    /** What no group may be called: every team, the plan, and a proposal. */
    private static final Pattern TAKEN = Pattern.compile("all|" + PLAN + "|kep-.*");

    private final @Nullable Path groups;

    private KubernetesImporter(@Nullable Path groups) {
        this.groups = groups;
    }

    /** Returns an importer that knows of the groups only what the KEPs say. */
    public static KubernetesImporter create() {
        return new KubernetesImporter(null);
    }

    /** Returns an importer like this one that takes titles and chairs of groups from a {@code sigs.yaml}. */
    public KubernetesImporter withGroups(Path file) {
        return new KubernetesImporter(requireNonNull(file, "file"));
    }

    /**
     * Imports all KEPs below a folder: that of a checkout of kubernetes/enhancements, or of one group in it.
     *
     * @throws IOException if the folder or the file of the groups is not found or cannot be read
     */
    @Override
    public ImportedPlan read(Path source, LocalDate asOf) throws IOException {
        if (!Files.isDirectory(source)) {
            throw Files.exists(source)
                    ? new NotDirectoryException(source.toString())
                    : new NoSuchFileException(source.toString());
        }
        ImportLog remarks = new ImportLog();
        remarks.guessAll(
                "alpha, beta and stable of a KEP are early, middle and late; a stage counts once its release is out");
        remarks.guessAll("groups that participate in a KEP contribute to it");
        TreeMap<String, Initiative> initiatives = new TreeMap<>(
                Comparator.comparingInt(KubernetesImporter::number).thenComparing(Comparator.naturalOrder()));
        for (Path path : files(source)) {
            String file = slashed(source.relativize(path));
            YamlFile.read(path, file, remarks, yaml -> {
                String id = id(yaml, path, file, initiatives.keySet(), remarks);
                initiatives.put(id, new KepReader(yaml, file, id, asOf, remarks).read());
            });
        }
        Strategy strategy = Strategy.builder(PLAN)
                .title("Kubernetes enhancements")
                .asOf(asOf)
                .organization(Organization.builder()
                        .teams(teams(initiatives.values(), remarks))
                        .build())
                .initiatives(ImmutableList.copyOf(initiatives.values()))
                .build();
        return new ImportedPlan(strategy, remarks.warnings(), remarks.guesses());
    }

    /** Returns the id of a group; empty if the name has neither letter nor digit, or is that of something else. */
    static Optional<String> group(String name) {
        return SlugIds.kebab(name).filter(id -> !TAKEN.matcher(id).matches());
    }

    private static List<Path> files(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(path -> path.endsWith(FILE))
                    .sorted(Comparator.comparing(path -> slashed(source.relativize(path))))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Returns the id by the number of the KEP, else of its folder, else by its folder's name. */
    private static String id(YamlFile yaml, Path path, String file, Set<String> taken, ImportLog remarks) {
        Path parent = path.toAbsolutePath().getParent();
        String folder = parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
        Matcher inFolder = FOLDER.matcher(folder);
        Optional<String> ofFolder = inFolder.matches() ? Optional.of(inFolder.group(1)) : Optional.empty();
        Optional<Text> stated = yaml.text("kep-number");
        Optional<String> number = stated.map(Text::text)
                .filter(text -> text.matches("[0-9]+"))
                .map(text -> text.replaceFirst("^0+(?=.)", ""));
        if (number.isEmpty()) {
            remarks.warn(file, yaml.line("kep-number"), "has no kep-number; the number of its folder is used");
        } else if (ofFolder.isPresent() && !ofFolder.equals(number)) {
            remarks.warn(
                    file, yaml.line("kep-number"), "kep-number %s differs from its folder, %s", number.get(), folder);
        }
        String wanted = "kep-"
                + number.or(() -> ofFolder).or(() -> SlugIds.kebab(folder)).orElse("without-number");
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        if (!id.equals(wanted)) {
            remarks.warn(file, yaml.line("kep-number"), "duplicate %s; this one is %s", wanted, id);
        }
        return id;
    }

    private static int number(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    /** Returns the groups that the KEPs name, with what the file of the groups says of them. */
    private ImmutableList<Team> teams(Iterable<Initiative> initiatives, ImportLog remarks) throws IOException {
        TreeSet<String> named = new TreeSet<>();
        initiatives.forEach(initiative -> {
            if (initiative.owner() != null) {
                named.add(initiative.owner());
            }
            if (initiative.contributors() != null) {
                named.addAll(initiative.contributors());
            }
        });
        Map<String, Team> known = groups == null ? new TreeMap<>() : groups(groups, remarks);
        List<Team> teams = new ArrayList<>();
        for (String name : named) {
            Team team = known.get(name);
            if (groups != null && team == null) {
                remarks.warn(String.valueOf(groups.getFileName()), 1, "does not list '%s', named by a KEP", name);
            }
            teams.add(team == null ? Team.builder(name).build() : team);
        }
        return ImmutableList.copyOf(teams);
    }

    private static Map<String, Team> groups(Path path, ImportLog remarks) throws IOException {
        TreeMap<String, Team> teams = new TreeMap<>();
        String file = String.valueOf(path.getFileName());
        YamlFile.read(path, file, remarks, yaml -> {
            for (String kind : ImmutableList.of("sigs", "workinggroups", "committees")) {
                for (YamlFile group : yaml.objects(kind)) {
                    team(group, file, remarks).ifPresent(team -> teams.put(team.id(), team));
                }
            }
        });
        if (!teams.isEmpty()) {
            remarks.guessAll("the first chair of a group is its leader");
        }
        return teams;
    }

    private static Optional<Team> team(YamlFile group, String file, ImportLog remarks) {
        Optional<String> id = group.text("dir").flatMap(text -> group(text.text()));
        if (id.isEmpty()) {
            remarks.warn(file, group.line(), "a group has no usable dir; ignored");
            return Optional.empty();
        }
        Team.Builder team = Team.builder(id.get());
        group.text("name").ifPresent(name -> team.title(name.text()));
        group.texts("chairs").stream().findFirst().ifPresent(chair -> team.leader(chair.text()));
        return Optional.of(team.build());
    }
}

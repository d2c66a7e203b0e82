package org.planhealth.importers;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/**
 * Makes a plan of the enhancement proposals (KEPs) of Kubernetes: an initiative of every {@code kep.yaml} below a folder.
 *
 * <p>The owning group (SIG) is the owner and those that participate are contributors; alpha, beta and stable are early,
 * middle and late; a feature gate is named in the description. A KEP names nobody who has to adopt it, so there are no adopters.
 */
public final class KubernetesImporter implements PlanImporter {
    private static final String FILE = "kep.yaml";
    private static final Pattern FOLDER = Pattern.compile("0*([0-9]{1,9})(?:-.*)?");
    private static final Pattern ID = Pattern.compile("kep-([0-9]{1,9})(?:-.*)?");

    private static final Pattern TEMPLATE = Pattern.compile("[\\\\/]NNNN-kep-template[\\\\/]kep\\.yaml$");

    /** What no group may be called: every team, and a proposal. */
    private static final Pattern TAKEN = Pattern.compile("all|kep-.*");

    /** What people write where they have no group yet, and what the template of KEPs has there. */
    private static final ImmutableSet<String> NO_GROUP = ImmutableSet.of(
            "",
            "tbd",
            "tba",
            "todo",
            "na",
            "n-a",
            "none",
            "no",
            "nobody",
            "unknown",
            "unassigned",
            "not-stated",
            "null",
            "sig-xxx",
            "sig-aaa",
            "sig-bbb",
            "sig-tbd");

    private final @Nullable Path groups;
    private final @Nullable String id;
    private final @Nullable String title;

    private KubernetesImporter(@Nullable Path groups, @Nullable String id, @Nullable String title) {
        this.groups = groups;
        this.id = id;
        this.title = title;
    }

    /** Returns an importer that knows of the groups only what the KEPs say. */
    public static KubernetesImporter create() {
        return new KubernetesImporter(null, null, null);
    }

    /** Returns an importer like this one that takes titles and chairs of groups from a {@code sigs.yaml}. */
    public KubernetesImporter withGroups(Path file) {
        return new KubernetesImporter(requireNonNull(file, "file"), id, title);
    }

    /**
     * Returns an importer like this one that gives the plan another id.
     *
     * @param id in kebab case; null for one after the folder
     * @throws IllegalArgumentException if it is not in kebab case
     */
    public KubernetesImporter withId(@Nullable String id) {
        checkArgument(id == null || Entity.isId(id), "id must be in kebab case, was %s", id);
        return new KubernetesImporter(groups, id, title);
    }

    /**
     * Returns an importer like this one that gives the plan another title.
     *
     * @param title null for the name of the folder
     */
    public KubernetesImporter withTitle(@Nullable String title) {
        return new KubernetesImporter(groups, id, title);
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
                initiatives.put(id, new KepReader(yaml, file, folder(path), id, asOf, remarks).read());
            });
        }
        ImmutableList<Team> teams = teams(initiatives.values(), remarks);
        String folder = source.toRealPath().getFileName() == null
                ? ""
                : source.toRealPath().getFileName().toString();
        Strategy strategy = Strategy.builder(id == null ? planId(folder, initiatives.keySet(), teams) : id)
                .title(title != null ? title : folder.isBlank() ? "Kubernetes enhancements" : folder)
                .asOf(asOf)
                .organization(Organization.builder().teams(teams).build())
                .initiatives(ImmutableList.copyOf(initiatives.values()))
                .build();
        return CheckedPlan.of(strategy, folder, remarks);
    }

    /** Returns the id of a plan after its folder, which may be called as a group in it is. */
    private static String planId(String folder, Set<String> initiatives, List<Team> teams) {
        Set<String> taken = new TreeSet<>(initiatives);
        teams.forEach(team -> taken.add(team.id()));
        String id = SlugIds.kebab(folder).orElse("kubernetes-enhancements");
        while (taken.contains(id)) {
            id += "-plan";
        }
        return id;
    }

    /** Tells whether a name says that there is no group. */
    static boolean isNoGroup(String name) {
        return NO_GROUP.contains(SlugIds.kebab(name).orElse(""));
    }

    /** Returns the id of a group; empty if the name has neither letter nor digit, or is that of something else. */
    static Optional<String> group(String name) {
        return SlugIds.kebab(name).filter(id -> !TAKEN.matcher(id).matches()).filter(id -> !NO_GROUP.contains(id));
    }

    private static List<Path> files(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(path -> path.endsWith(FILE))
                    .filter(Files::isRegularFile)
                    .filter(path -> !TEMPLATE.matcher(path.toString()).find())
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
        String folder = folder(path);
        Matcher inFolder = FOLDER.matcher(folder);
        Optional<String> ofFolder = inFolder.matches() ? Optional.of(inFolder.group(1)) : Optional.empty();
        Optional<Text> stated = yaml.text("kep-number");
        Optional<String> number = stated.map(Text::text)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> text.replaceFirst("^0+(?=.)", ""));
        if (number.isEmpty()) {
            remarks.warn(
                    file,
                    yaml.line("kep-number"),
                    "has no kep-number; %s",
                    ofFolder.isPresent() ? "the number of its folder is used" : "it is called after its folder");
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

    /** Returns the name of the folder in which a file lies. */
    private static String folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
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

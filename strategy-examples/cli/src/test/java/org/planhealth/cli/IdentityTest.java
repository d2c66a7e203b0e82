package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of one call: each plan has an id of its own, and each file is reported once. */
class IdentityTest {
    private static final String PLAN = "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: T\n";

    @TempDir
    Path folder;

    private Path one;
    private Path two;

    @BeforeEach
    void write() throws IOException {
        one = Files.writeString(folder.resolve("p.yaml"), PLAN);
        two = Files.writeString(folder.resolve("q.yaml"), PLAN);
    }

    private static CommandLineRun run(Object... args) {
        return CommandLineRun.of(Stream.of(args).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void refusesTwoPlansOfOneId() {
        String message = two + ": the id p is that of " + one
                + " too\n  give each plan an id of its own, or audit them one by one\n";
        Path baseline = folder.resolve("baseline.json");

        assertThat(run("audit", one, two).code()).isEqualTo(2);
        assertThat(run("audit", one, two).err()).isEqualTo(message);
        assertThat(run("baseline", one, two, "--output", baseline)).isEqualTo(new CommandLineRun(2, "", message));
        assertThat(baseline).doesNotExist();
    }

    @Test
    void readsAFileOnceThatIsNamedTwice() {
        assertThat(run("audit", one, folder.resolve("./p.yaml")).out())
                .isEqualTo(run("audit", one).out());
        assertThat(run("audit", one, folder + "/p*.yaml").out())
                .isEqualTo(run("audit", one).out());
    }

    @Test
    void findsThePlansOfAQuotedPattern() throws IOException {
        Files.writeString(two, PLAN.replace("id: p", "id: q"));

        assertThat(run("audit", folder + "/*.yaml").out())
                .isEqualTo(run("audit", one, two).out());
        assertThat(run("audit", folder + "/*.yml").err()).isEqualTo("no file matches '" + folder + "/*.yml'\n");
        assertThat(run("audit", folder + "/[p.yaml").err())
                .isEqualTo("'" + folder + "/[p.yaml' is not a pattern of files that can be understood\n");
        Path literal = Files.writeString(folder.resolve("[a].yaml"), PLAN);
        assertThat(run("audit", literal).err()).isEmpty();
    }

    @Test
    void saysOnceWhatIsWrongWithASharedOrganization() throws IOException {
        Files.writeString(folder.resolve("org.yaml"), "apiVersion: planhealth/v1\nkind: Organization\nteems: []\n");
        Files.writeString(one, PLAN + "organization: org.yaml\n");
        Files.writeString(two, PLAN.replace("id: p", "id: q") + "organization: org.yaml\n");

        CommandLineRun run = run("audit", one, two);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().split("unknown field", -1)).hasSize(2);
        assertThat(run.err()).endsWith(two + ": has the problems of " + folder.resolve("org.yaml") + " above\n");
    }

    @Test
    void saysWhyABaselineKnowsNothingOfAPlan() throws IOException {
        Path baseline = folder.resolve("baseline.json");
        run("baseline", one, "--output", baseline);
        Files.writeString(two, PLAN.replace("id: p", "id: renamed"));

        assertThat(run("audit", two, "--baseline", baseline).out())
                .contains("\nBaseline    holds p, but not renamed\n");
    }
}

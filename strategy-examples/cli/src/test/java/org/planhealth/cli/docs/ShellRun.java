package org.planhealth.cli.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the commands of a page did: {@code planhealth} is the command line, and {@code git show} prints {@code plan.yaml}.
 *
 * @param code the exit code of the first command that failed, or 0
 * @param out what they printed
 */
record ShellRun(int code, String out) {
    private static final String COMMANDS = """
            planhealth() { "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" org.planhealth.cli.Main "$@"; }
            git() { cat plan.yaml; }
            """;

    /** Runs commands in a folder. */
    static ShellRun of(String commands, Path folder) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", COMMANDS + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().remove("CI");
        shell.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        shell.environment().put("CLASSES", System.getProperty("java.class.path"));
        shell.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ShellRun(process.waitFor(), out);
    }
}

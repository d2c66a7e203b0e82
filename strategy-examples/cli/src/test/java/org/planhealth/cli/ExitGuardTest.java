package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends the process of the command line. */
class ExitGuardTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 0 )",
                "Runtime.getRuntime().exit( 0 )",
                "new Thread( () -> System.exit( 0 ) ).start()"
            })
    void tellsThatARuleDid(String consequence) throws Exception {
        Path rule = Files.createDirectories(folder.resolve("rules/middle/exit-early"));
        Files.writeString(rule.resolve("rule.drl"), """
                package com.example.exit;

                import org.planhealth.strategy.*;
                import org.planhealth.rules.sdk.RuleParameters;
                import static org.planhealth.rules.sdk.Findings.*;

                rule "exit-early"
                    @Summary( "An initiative ends all" )
                    @Topic( middle )
                    @Severity( low )
                    @Measures( plan )
                    @Profile( starter )
                    @Subject( Initiative )
                when
                    RuleParameters( rule == "exit-early" )
                    $initiative : Initiative()
                then
                    %s;
                    for (int wait = 0; wait < 1000; wait++) Thread.sleep( 20 );
                    violated( kcontext, $initiative, 0.5, "{subject} ends all" );
                end
                """.formatted(consequence));
        Files.writeString(
                rule.resolve("README.md"),
                "# exit-early\n\nAn initiative ends all.\n\n## Why\n\nA\n\n## Fix\n\nB\n\n## When to ignore\n\nC\n\n## Source\n\nD\n");

        assertThat(exitCode("--rules", folder.resolve("rules").toString(), "--no-cache"))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(Files.readString(folder.resolve("out.txt"))).endsWith("a custom rule ended the program\n");
    }

    @Test
    void leavesTheCodesOfTheProgramAlone() throws Exception {
        assertThat(exitCode()).isLessThan(ExitCode.UNUSABLE);
        assertThat(exitCode("--no-such-option")).isEqualTo(ExitCode.UNUSABLE);
    }

    private int exitCode(String... options) throws IOException, InterruptedException {
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"),
                "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: P\ninitiatives: [{id: a}]\n");
        ImmutableList<String> command = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .add("-cp", System.getProperty("java.class.path"))
                .add("org.planhealth.cli.Main", "audit", plan.toString())
                .add(options)
                .build();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start()
                .waitFor();
    }
}

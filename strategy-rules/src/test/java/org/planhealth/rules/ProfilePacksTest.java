package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.PackLoader;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.ProfileReader;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.io.InvalidPlanException;

/** Packs of rules that the file of a profile names. */
class ProfilePacksTest {
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Profile\nid: ";
    /** Loads a pack of one rule that is named as its folder. */
    private static final PackLoader BY_NAME = place -> RulePack.of(
            place.toString(),
            HealthRule.named(place.getFileName().toString())
                    .summary("A rule of ours")
                    .topic(Topic.MIDDLE)
                    .severity(Severity.LOW)
                    .subject(org.planhealth.strategy.Strategy.class)
                    .check((plan, found) -> {}));

    @TempDir
    Path folder;

    private Path profile(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), HEADER + name + "\n" + body);
    }

    private Path pack(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private String message(Path profile, PackLoader loader) {
        InvalidPlanException problem = catchThrowableOfType(
                InvalidPlanException.class, () -> PlanHealth.standard().withProfile(profile, loader));
        return problem.getMessage().replace(folder + "/", "");
    }

    @Nested
    class Packs {
        @Test
        void leadOnFromTheProfileAndAreKnownToIt() throws IOException {
            pack("ours");
            pack("theirs");
            PlanHealth health = PlanHealth.standard()
                    .withProfile(
                            profile("house", "rules: {ours: off, theirs: {severity: high}}\npacks: [ours, ./theirs]\n"),
                            BY_NAME);

            assertThat(health.catalogue().find("ours")).isPresent();
            assertThat(health.profile().includes(health.catalogue().find("ours").orElseThrow()))
                    .isFalse();
            assertThat(health.profile()
                            .tuned(health.catalogue().find("theirs").orElseThrow())
                            .severity())
                    .isEqualTo(Severity.HIGH);
        }

        @Test
        void ofAProfileThatItExtendsCountToo() throws IOException {
            pack("ours");
            pack("theirs");
            profile("base", "packs: [theirs]\n");
            PlanHealth health = PlanHealth.standard()
                    .withProfile(
                            profile("house", "extends: ./base.yaml\npacks: [ours]\nrules: {theirs: off}\n"), BY_NAME);

            assertThat(health.catalogue().find("ours")).isPresent();
            assertThat(health.profile().name()).isEqualTo("house");
            assertThat(health.profile()
                            .includes(health.catalogue().find("theirs").orElseThrow()))
                    .isFalse();
        }

        @Test
        void areFoldersOfRules() throws IOException {
            Path house = folder.toRealPath().relativize(RuleFolders.HOUSE.toRealPath());

            assertThat(PlanHealth.standard()
                            .withProfile(profile("house", "packs: [" + house + "]\n"), RulePack::at)
                            .catalogue()
                            .find("undated-initiative"))
                    .isPresent();
        }
    }

    @Test
    void thatAreThereByAnotherPathCountOnce() throws IOException {
        Path house = folder.toRealPath().relativize(RuleFolders.HOUSE.toRealPath());
        PlanHealth with = PlanHealth.standard().with(RulePack.folder(RuleFolders.HOUSE));

        assertThat(with.withProfile(profile("house", "packs: [" + house + "]\n"), RulePack::at)
                        .catalogue()
                        .rules())
                .isEqualTo(with.catalogue().rules());
    }

    @Nested
    class AMistake {
        @Test
        void isToldWithItsPlaceAndAllOthers() throws IOException {
            pack("ours");
            pack("blanket-ask");
            Files.writeString(folder.resolve("notes.txt"), "no rules");

            assertThat(message(
                            profile(
                                    "house",
                                    "packs: [nowhere, /etc/rules, ours, ours, notes.txt]\nrules: {our: off}\n"),
                            place -> Files.isDirectory(place) ? BY_NAME.load(place) : RulePack.at(place)))
                    .isEqualTo("""
                    house.yaml:4:9: /packs/0: there is no file or folder 'nowhere'
                      the path leads on from the directory of the profile
                    house.yaml:4:18: /packs/1: expected a relative path, was '/etc/rules'
                      it leads on from the directory of the profile
                    house.yaml:4:36: /packs/3: two rules have the id 'ours': ours, in Java and ours, in Java
                    house.yaml:4:42: /packs/4: expected a folder of rules or a jar of one, was another file
                    house.yaml:5:9: /rules/our: unknown rule
                      did you mean 'ours'?
                    5 problems in house.yaml""");
        }

        @Test
        void inAPathHidesWhatTheRulesOfThePackMayBe() throws IOException {
            assertThat(message(profile("house", """
                                    packs: [our-rules]
                                    rules: {night-deploy: off, blanket-aks: off}
                                    waivers: [{rule: night-deploy, subject: shop}]
                                    """), BY_NAME)).isEqualTo("""
                    house.yaml:4:9: /packs/0: there is no file or folder 'our-rules'
                      the path leads on from the directory of the profile
                    house.yaml:5:28: /rules/blanket-aks: unknown rule
                      did you mean 'blanket-ask'?
                    2 problems in house.yaml""");
        }

        @Test
        void inThePackageIsToldWithWhatToDo() throws IOException {
            RuleFolders.copy(RuleFolders.HOUSE, pack("ours"), "", "");
            RuleFolders.copy(RuleFolders.HOUSE, pack("theirs"), "", "");

            assertThat(message(profile("house", "packs: [ours, theirs]\n"), RulePack::at))
                    .isEqualTo("""
                    house.yaml:4:15: /packs/1: two packs have rules in package com.example.house: ours and theirs
                      rename the package in all rules of one of them
                    1 problem in house.yaml""");
        }

        @Test
        void inTheRulesOfAPackIsToldAtItsLine() throws IOException {
            Path rule = pack("ours/middle/no-rule").resolve("rule.drl");
            Files.writeString(rule, "package com.example.ours;\n");

            assertThatThrownBy(
                            () -> PlanHealth.standard().withProfile(profile("house", "packs: [ours]\n"), RulePack::at))
                    .isInstanceOf(InvalidRulesException.class)
                    .hasMessageContaining(rule.toString());
        }
    }

    @Nested
    class WithoutALoader {
        private final ProfileReader reader =
                ProfileReader.of(PlanHealth.standard().catalogue());

        @Test
        void areRefusedSinceTheyCanBeCode() throws IOException {
            pack("ours");
            Path house = profile("house", "packs: [ours]\n");

            assertThatThrownBy(() -> reader.read(house))
                    .isInstanceOf(InvalidPlanException.class)
                    .hasMessage(
                            house + ":4:8: /packs: a pack can hold code, and the reader of a profile alone loads none\n"
                                    + "  PlanHealth.withProfile takes the file of the profile, and what loads its packs\n"
                                    + "1 problem in " + house);
        }
    }
}

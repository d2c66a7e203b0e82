package org.planhealth.rules.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Waiver;

class ProfileReaderTest {
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Profile\nid: house\n";
    private static final Waiver WAIVER = Waiver.builder()
            .rule("blanket-ask")
            .subject("everyone-saves")
            .reason("agreed with finance")
            .approvedBy("Ada")
            .expires(LocalDate.of(2026, 12, 31))
            .build();

    private final ProfileReader reader = ProfileReader.of(PlanHealth.standard().catalogue());

    @TempDir
    Path folder;

    private Profile read(String body) {
        return reader.read(HEADER + body, "house.yaml");
    }

    private Path file(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, HEADER.replace("house", name.replaceAll(".*/|\\.yaml", "")) + body);
    }

    @Nested
    class AProfile {
        @Test
        void isTheStarterUnderItsOwnNameIfItStatesNothing() {
            assertThat(read("")).isEqualTo(Profile.starter().withName("house"));
        }

        @Test
        void statesAllThatAProfileHolds() {
            assertThat(read("""
                    title: Rules of the house
                    extends: recommended
                    rules:
                      blanket-ask: off
                      misaligned-incentive: on
                      stalled-middle: {severity: critical, limits: {warnQuarters: 2, minGap: 0.1}}
                      missing-conversation: {enabled: false, limits: {maxCadenceDays: 7}}
                    failOn: medium
                    minPlan: 62.5
                    waivers:
                      - rule: blanket-ask
                        subject: everyone-saves
                        reason: agreed with finance
                        approvedBy: Ada
                        expires: 2026-12-31
                    """))
                    .isEqualTo(Profile.recommended()
                            .withName("house")
                            .withTitle("Rules of the house")
                            .withRuleOff("blanket-ask")
                            .withRuleOn("misaligned-incentive")
                            .withSeverity("stalled-middle", Severity.CRITICAL)
                            .withLimit("stalled-middle", "warnQuarters", 2)
                            .withLimit("stalled-middle", "minGap", 0.1)
                            .withRuleOff("missing-conversation")
                            .withLimit("missing-conversation", "maxCadenceDays", 7)
                            .withFailOn(Severity.MEDIUM)
                            .withGate(GateSettings.defaults()
                                    .withFailOn(Severity.MEDIUM)
                                    .withMinPlan(62.5))
                            .withWaivers(WAIVER));
        }

        @Test
        void isReadFromJsonAlike() {
            assertThat(reader.read("""
                    {"apiVersion": "planhealth/v1", "kind": "Profile", "id": "house", "title": null,
                     "rules": {"blanket-ask": "off", "stalled-middle": {"severity": "low"}}, "minDelivery": 5}
                    """, "house.json"))
                    .isEqualTo(Profile.starter()
                            .withName("house")
                            .withRuleOff("blanket-ask")
                            .withSeverity("stalled-middle", Severity.LOW)
                            .withGate(GateSettings.defaults().withMinDelivery(5)));
        }

        @Test
        void takesWhatIsNullForNotStated() {
            assertThat(read("""
                    title:
                    extends: null
                    rules:
                      blanket-ask:
                      stalled-middle: {severity: null, limits: {minGap: null}}
                    failOn: ~
                    minPlan:
                    waivers:
                    """).settings().values()).containsOnly(RuleSetting.none());
        }

        @Test
        void statesWaiversAsAPlanDoes() {
            assertThat(Arrays.stream(Waiver.class.getRecordComponents()).map(RecordComponent::getName))
                    .containsExactlyElementsOf(ProfileWaiversReader.FIELDS);
        }
    }

    @Nested
    class AFileThatIsExtended {
        @Test
        void isFoundFromTheOneThatNamesItAndGivesWhatThatOneLeavesOut() throws IOException {
            file("shared/base.yaml", """
                    title: What all teams share
                    extends: recommended
                    rules:
                      blanket-ask: {severity: low, limits: {minShare: 0.5, lift: 2}}
                      stalled-middle: off
                    failOn: {delivery: high, plan: critical}
                    minPlan: 40
                    failOnMissing: true
                    waivers: [{rule: stalled-middle, subject: move}]
                    """);
            file("shared/team.yaml", """
                    extends: base.yaml
                    rules: {blanket-ask: {severity: medium}}
                    minPlan: 50
                    minEvidence: 60
                    """);
            Path house = file("house.yaml", """
                    extends: shared/team.yaml
                    rules:
                      blanket-ask: {limits: {lift: 3}}
                      stalled-middle: on
                    waivers: [{rule: blanket-ask, subject: move}]
                    """);
            Profile profile = reader.read(house);
            assertThat(profile.name()).isEqualTo("house");
            assertThat(profile.title()).isEqualTo("What all teams share");
            assertThat(profile.base()).isEqualTo(Profile.recommended().base());
            assertThat(profile.setting("blanket-ask"))
                    .isEqualTo(RuleSetting.none()
                            .withSeverity(Severity.MEDIUM)
                            .withLimit("lift", 3.0)
                            .withLimit("minShare", 0.5));
            assertThat(profile.setting("stalled-middle").enabled()).isTrue();
            assertThat(profile.gate())
                    .isEqualTo(GateSettings.defaults()
                            .withFailOn("delivery=high,plan=critical")
                            .withMinPlan(50)
                            .withMinEvidence(60)
                            .withFailOnMissing(true));
            assertThat(profile.waivers()).extracting(Waiver::rule).containsExactly("stalled-middle", "blanket-ask");
        }

        @Test
        void doesNotHideABuiltInProfile() throws IOException {
            Files.writeString(folder.resolve("starter"), HEADER.replace("house", "ours") + "minPlan: 99\n");
            assertThat(reader.read(file("house.yaml", "extends: starter\n"))
                            .gate()
                            .minPlan())
                    .isZero();
            assertThat(reader.read(file("own.yaml", "extends: ./starter\n"))
                            .gate()
                            .minPlan())
                    .isEqualTo(99);
        }

        @Test
        void mayChangeARuleThatItSwitchesOn() throws IOException {
            file("base.yaml", "rules: {blanket-ask: off}\n");
            assertThat(reader.read(file("house.yaml", """
                                    extends: base.yaml
                                    rules: {blanket-ask: {enabled: true, severity: low}}
                                    """)).setting("blanket-ask"))
                    .isEqualTo(RuleSetting.on().withSeverity(Severity.LOW));
        }
    }
}

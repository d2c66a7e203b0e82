package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** The organization in a file of its own. */
class OrganizationFileTest {
    private static final String HEADER =
            "apiVersion: planhealth/v1\nkind: Strategy\nid: fleet-cost\ntitle: Fleet cost\n";
    private static final String TEAMS = """
            apiVersion: planhealth/v1
            kind: Organization
            id: company
            title: The company
            teams:
              - {id: search}
            """;

    private final StrategyReader reader = StrategyReader.create();

    @TempDir
    private Path directory;

    @Test
    void areFoundBesideThePlan() throws IOException {
        Path plan = Files.writeString(directory.resolve("plan.yaml"), HEADER + "organization: teams/all.yaml\n");
        Path teams = directory.resolve("teams/all.yaml");
        Files.createDirectory(teams.getParent());
        Files.writeString(teams, TEAMS);
        Strategy strategy = reader.read(plan);
        assertThat(strategy.organization()).isEqualTo(reader.readOrganization(teams));
        assertThat(strategy.organization())
                .extracting(Organization::id, Organization::title)
                .containsExactly("company", "The company");
        assertThat(strategy.sources().ofEntity("search")).hasValueSatisfying(at -> {
            assertThat(at).hasToString(teams + ":6:5");
            assertThat(at.pointer()).isEqualTo("/teams/0");
        });
        assertThat(strategy.sources().pointerOf("search")).contains("/organization/teams/0");
        assertThat(strategy.sources().at("/organization")).hasToString("Optional[" + teams + ":1:1]");
    }

    @Test
    void isKeptAsTextAsThePlanIs() throws IOException {
        String text = HEADER + "organization: all.yaml\n";
        Path plan = Files.writeString(directory.resolve("plan.yaml"), "\uFEFF" + text);
        Path teams = Files.writeString(directory.resolve("all.yaml"), TEAMS);
        Strategy strategy = reader.read(plan);

        assertThat(strategy.sources().text(plan.toString())).contains(text);
        assertThat(strategy.sources().text(teams.toString())).contains(TEAMS);
    }

    @Test
    void mayStandAboveThePlan() throws IOException {
        Path below = Files.createDirectory(directory.resolve("below"));
        Files.writeString(directory.resolve("teams.yaml"), TEAMS);
        Path plan = Files.writeString(below.resolve("plan.yaml"), HEADER + "organization: ../teams.yaml\n");
        assertThat(reader.read(plan).teams()).extracting(Team::id).containsExactly("search");
    }

    @Test
    void ofATextAreFoundInTheDirectoryOfTheReader() throws IOException {
        Files.writeString(directory.resolve("teams.yaml"), TEAMS);
        String plan = HEADER + "organization: teams.yaml\n";
        assertThat(reader.withDirectory(directory).read(plan).teams()).hasSize(1);
        assertThat(reader.withDirectory(directory).readAll(plan, "cases.yaml")).hasSize(1);
    }

    @Test
    void sayWhenTheFiscalYearStarts() throws IOException {
        Path teams = Files.writeString(directory.resolve("teams.yaml"), TEAMS + "fiscalYearStartMonth: 2\n");
        String plan = HEADER + "objectives: [{id: save, quarter: FY27-Q1}]\norganization: teams.yaml\n";
        assertThat(reader.withDirectory(directory).read(plan).objectives())
                .singleElement()
                .extracting(Objective::timeframe)
                .hasToString("FY27-Q1")
                .extracting("start")
                .hasToString("2026-02-01");

        Files.writeString(teams, TEAMS);
        assertThatThrownBy(() -> reader.withDirectory(directory).read(plan)).hasMessage("""
                plan:5:34: /objectives/0/quarter: FY27-Q1 is part of a fiscal year, but nothing states when that starts
                  state fiscalYearStartMonth, 1 to 12, in the organization
                1 problem in plan""");

        Files.writeString(teams, TEAMS + "fiscalYearStartMonth: 13\n");
        assertThatThrownBy(() -> reader.withDirectory(directory).read(plan))
                .hasMessageContaining("expected a whole number, 1 to 12, was 13")
                .hasMessageContaining("1 problem in ");
    }

    @Test
    void areReadByThemselves() throws IOException {
        Path teams = Files.writeString(directory.resolve("teams.json"), """
                {"apiVersion": "planhealth/v1", "kind": "Organization", "id": "company", "title": "The company",
                 "teams": [{"id": "search"}, {"id": "search"}], "channels": [{"between": ["search", "ads"]}]}
                """);
        assertThatThrownBy(() -> reader.readOrganization(teams)).hasMessage("""
                F:2:37: /teams/1/id: duplicate id 'search'
                  first used at F:2:19 by a team; ids must be unique in the whole strategy
                F:2:85: /channels/0/between/1: no team has the id 'ads'
                2 problems in F""".replace("F", teams.toString()));
    }
}

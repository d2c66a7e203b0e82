package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.schema.SchemaValidator;

/** Everything that the reader refuses although each field by itself, and so the schema, is right: the whole list. */
class CrossFieldChecksTest {
    private static final SchemaValidator SCHEMA = SchemaValidator.of(StrategySchema.json());
    private static final String PLAN =
            "apiVersion: planhealth/v1\nkind: Strategy\nid: fleet-cost\ntitle: Fleet cost\nasOf: 2026-05-04\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an end before its start      | horizon: {start: 2026-02-01, end: 2026-01-31} | /horizon/end | 2026-01-31 is before the start, 2026-02-01
            a landing before the start   | initiatives: [{id: a, start: 2026-02-01, actualEnd: 2026-01-31}] | /initiatives/0/actualEnd | 2026-01-31 is before the start, 2026-02-01
            a promise that ends before   | initiatives: [{id: a, baselineStart: 2026-02-01, baselineEnd: 2026-01-31}] | /initiatives/0/baselineEnd | 2026-01-31 is before the start, 2026-02-01
            a period beside a quarter    | objectives: [{id: a, quarter: 2026-Q3, period: {start: 2026-07-01, end: 2026-08-01}}] | /objectives/0/period | a period beside a quarter
            a fiscal year of no start    | objectives: [{id: a, quarter: FY27-Q1}] | /objectives/0/quarter | FY27-Q1 is part of a fiscal year, but nothing states when that starts
            an id twice                  | risks: [{id: a}, {id: a}] | /risks/1/id | duplicate id 'a'
            an id that does not exist    | asks: [{id: a, initiative: b}] | /asks/0/initiative | no initiative has the id 'b'
            an id of another type        | asks: [{id: a, initiative: a}] | /asks/0/initiative | expected the id of an initiative, but 'a' is an ask
            two rows of one team         | initiatives: [{id: a, rollout: {teams: [{team: b}, {team: b}]}}] | /initiatives/0/rollout/teams/1/team | the team 'b' has two rows in one rollout
            a row that did more          | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3, total: 2}]}}] | /initiatives/0/rollout/teams/0/done | 3 done is more than the total, 2
            a day that did more          | initiatives: [{id: a, rollout: {history: {2026-03-02: {done: 3, total: 2}}}}] | /initiatives/0/rollout/history/2026-03-02/done | 3 done is more than the total, 2
            a day of nothing at all      | initiatives: [{id: a, rollout: {history: {2026-03-02: {done: 0, total: 0}}}}] | /initiatives/0/rollout/history/2026-03-02/total | expected a total above 0 in the history of a rollout, was 0
            rows that did more on a day  | initiatives: [{id: a, rollout: {teams: [{team: b, history: {2026-03-02: {done: 3}}}], history: {2026-03-02: {done: 2}}}}] | /initiatives/0/rollout/history/2026-03-02/done | its teams have done 3 on 2026-03-02, more than the 2 of its history
            rows that did more as of now | initiatives: [{id: a, rollout: {teams: [{team: b, done: 2}, {team: c, done: 1}], history: {2026-05-04: {done: 2}}}}] | /initiatives/0/rollout/teams | its teams have done 3 on 2026-05-04, more than the 2 of its history
            a reduction that is a rise   | asks: [{id: a, kind: reduce, change: 10%}] | /asks/0/change | an ask of kind reduce cannot ask for a rise of 10%
            a cut of more than all       | asks: [{id: a, kind: reduce, change: -150%}] | /asks/0/change | a cut of 150% is more than all there is
            """)
    void areSaidAtTheFieldToEdit(String what, String fields, String pointer, String message) {
        String plan = PLAN + fields + "\n";
        InvalidPlanException e = catchThrowableOfType(
                InvalidPlanException.class, () -> StrategyReader.create().read(plan));

        assertThat(e.problems()).as(what).hasSize(1);
        assertThat(e.problems().get(0).message()).isEqualTo(message);
        assertThat(e.problems().get(0).location().pointer()).isEqualTo(pointer);
        assertThat(SCHEMA.problems(plan, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a row with nothing to do            | initiatives: [{id: a, rollout: {teams: [{team: b, done: 0, total: 0, history: {2026-05-04: {done: 0, total: 0}}}]}}]
            rows of an earlier last day         | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3}], history: {2026-05-03: {done: 2}}}}]
            decimal fractions that add up       | initiatives: [{id: a, rollout: {teams: [{team: b, done: 0.1}, {team: c, done: 0.2}], history: {2026-05-04: {done: 0.3}}}}]
            all of it is cut                    | asks: [{id: a, kind: reduce, change: -100%}]
            a rise that somebody adopts         | asks: [{id: a, kind: adopt, change: 250%}]
            a lag that is a lead                | initiatives: [{id: a}, {id: b, dependsOn: [{initiative: a, lagDays: -3}]}]
            an end that was stated and passed   | initiatives: [{id: a, start: 2026-02-01, forecastEnd: 2026-01-31}]
            """)
    void areNotSaidOf(String what, String fields) {
        assertThat(StrategyReader.create().read(PLAN + fields + "\n").problems())
                .as(what)
                .isEmpty();
    }
}

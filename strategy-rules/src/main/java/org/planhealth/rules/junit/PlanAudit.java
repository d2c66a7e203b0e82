package org.planhealth.rules.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Audits plans as tests.
 *
 * <pre>{@code
 * @PlanAudit(plans = "plans/*.yaml", failOn = "high")
 * class PlansTest implements PlanAuditTests {}
 * }</pre>
 *
 * <p>Each rule is a test of each plan, named {@code <plan id>: <rule id>}, and more tests stand for the rest of the
 * gate: {@code <plan id>: verdict}, which fails when the plan is off course, {@code min-delivery}, {@code min-plan},
 * {@code min-evidence} and {@code waivers}; with a {@link #baseline}, {@code <plan id>: baseline} says how it stands, and
 * never fails. How they end:
 *
 * <table>
 * <caption>Outcome of a rule and end of its test</caption>
 * <tr><th>the rule</th><th>its test</th></tr>
 * <tr><td>passed, or every finding is waived</td><td>passes</td></tr>
 * <tr><td>violated at or above {@link #failOn}</td><td>fails</td></tr>
 * <tr><td>missing information</td><td>aborts with its question; fails under {@link #failOnMissing}, at or above it</td></tr>
 * <tr><td>could not be run</td><td>fails</td></tr>
 * <tr><td>violated below it</td><td>aborts: tools list it as skipped, with the findings as the reason</td></tr>
 * <tr><td>violated or missing, and the baseline holds all that would fail</td><td>aborts; a defect that was missing
 * information when it was accepted is shown in full, and fails if it is critical</td></tr>
 * <tr><td>not applicable</td><td>aborts</td></tr>
 * <tr><td>off</td><td>is left out</td></tr>
 * </table>
 *
 * <p>So a test of a plan fails exactly when its gate does. A plan that cannot be read is one failing test that says why,
 * {@code <file>: readable}; one whose id another plan has, {@code <file>: unique-id}.
 *
 * <p>The configuration parameters of JUnit, or system properties, {@value PlanAudits#RULES} and {@value PlanAudits#TOPICS}
 * choose tests by the names of rules and of topics, separated by commas: {@code mvn test -Dplanhealth.rules=blanket-ask}.
 * Beside the rules there are the tests of the gate, and beside the topics {@code gate}, which holds these. A name that
 * does not exist, or that leaves nothing to run, fails.
 *
 * <p>A class with this annotation may have test factories of its own, with a parameter {@link PlanAudits} that holds what
 * is said here.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// The module does not require JUnit, which is for tests alone.
@SuppressWarnings("exports")
@ExtendWith(PlanAuditParameter.class)
public @interface PlanAudit {

    /**
     * The plans: files such as {@code plans/search.yaml}, patterns of files such as
     * <code>plans/&#42;&#42;/&#42;.yaml</code>, or resources of the class path such as {@code classpath:plans/search.yaml}.
     *
     * <p>Files are sought from the working directory, which is the module in Maven and Gradle. {@code *} and {@code ?} stand
     * for characters of one name, {@code **} for folders too, {@code {a,b}} for either. A file or a pattern that finds
     * nothing fails. A plan that several patterns find is audited once.
     */
    String[] plans() default {};

    /**
     * Methods without parameters, or fields, of the test class that give plans: a {@code Strategy}, a {@code Path}, a text
     * as in {@link #plans}, or a stream, collection or array of these. They may be private, and static or not.
     */
    String[] plansFrom() default {};

    /**
     * The file of the baseline, such as {@code baseline.json}, which holds the findings that were there when the audit
     * began: they do not fail. Without it, every finding counts.
     *
     * <p>{@code mvn test -Dplanhealth.baseline.update} writes it, except on a build server: it accepts what is new, and
     * what is fixed leaves it and fails when it comes back. Nothing else writes it. Several plans may share one.
     */
    String baseline() default "";

    /**
     * The profile, which says which rules run: {@code starter}, {@code recommended}, or a file of kind Profile, whose path
     * holds a dot or a slash. Packs that the file names are loaded.
     */
    String profile() default "starter";

    /**
     * Packs of rules that run beside the built-in ones: folders of rule folders, or jars that kie-maven-plugin has built.
     * Rules in DRL are code; to compile a folder of them takes {@code org.drools:drools-engine} on the class path.
     */
    String[] rules() default {};

    /**
     * Methods without parameters, or fields, of the test class that give rules that run beside the built-in ones: a
     * {@code RulePack}, a {@code HealthRule}, or a stream, collection or array of these. They may be private, and static or
     * not.
     */
    String[] rulesFrom() default {};

    /**
     * The severity from which on a violated finding fails its test: one for both scores, such as {@code high}, or one
     * each, such as {@code delivery=critical,plan=high}; without it, those of the profile.
     */
    String failOn() default "";

    /** The Delivery, 0 to 100, under which {@code min-delivery} fails; without it, that of the profile. One at most. */
    double[] minDelivery() default {};

    /** The Plan, 0 to 100, under which {@code min-plan} fails; without it, that of the profile. One at most. */
    double[] minPlan() default {};

    /**
     * The evidence of Delivery in percent under which {@code min-evidence} fails; without it, that of the profile. One at
     * most.
     */
    double[] minEvidence() default {};

    /**
     * Whether missing information fails the test of its rule as a violated finding would; otherwise it aborts, with its
     * question.
     */
    boolean failOnMissing() default false;

    /**
     * The day that counts as today, such as {@code 2026-08-03}; without it, the {@code asOf} of the plan, else the day on
     * which the test runs.
     */
    String asOf() default "";
}

/** Audits a plan by built-in rules and by its own. */
// The engine is automatic modules only. A module without compiled rules in DRL requires none of them.
@SuppressWarnings("requires-automatic")
module com.example.audit {
    requires org.drools.canonicalmodel;
    requires org.drools.modelcompiler;
    requires org.kie.api;
    requires org.planhealth.rules;

    // planhealth loads the rules in DRL, which the build compiles into this package.
    exports com.example.audit to
            org.planhealth.rules;
}

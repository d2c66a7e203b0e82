/** The model of a technical strategy, its reader and writer, and what is computed from it; knows no rule engine. */
module org.planhealth.strategy {
    // To compile this module, and by nobody else: generated builders say that they are generated.
    requires static java.compiler;
    requires transitive com.google.common;
    requires transitive tools.jackson.databind;
    requires com.fasterxml.jackson.annotation;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports org.planhealth.strategy;
    exports org.planhealth.strategy.analysis;
    exports org.planhealth.strategy.io;
    exports org.planhealth.strategy.jackson;
    exports org.planhealth.strategy.testing;

    provides tools.jackson.databind.JacksonModule with
            org.planhealth.strategy.jackson.StrategyModule;
}

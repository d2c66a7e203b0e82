/** The model of a technical strategy, its reader and writer, and what is computed from it; knows no rule engine. */
module org.planhealth.strategy {
    requires transitive com.google.common;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports org.planhealth.strategy;
    exports org.planhealth.strategy.analysis;
    exports org.planhealth.strategy.io;
    exports org.planhealth.strategy.testing;
}

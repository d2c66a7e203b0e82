package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLClassLoader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.ClassPath;

/** JUnit is optional: who audits plans need not have it. */
class WithoutJUnitTest {
    private static final String JUNIT = "(junit|opentest4j|jqwik|apiguardian)[^/]*\\.jar$";

    @Test
    void thePlansAreAuditedAllTheSame() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(ClassPath.without(JUNIT), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
                    .isInstanceOf(ClassNotFoundException.class);
            Object reader = invoke(loader.loadClass("org.planhealth.strategy.io.StrategyReader"), null, "create");
            Object plan = reader.getClass()
                    .getMethod("read", String.class)
                    .invoke(reader, "{apiVersion: planhealth/v1, kind: Strategy, id: bare, title: A plan}");
            Object health = invoke(loader.loadClass("org.planhealth.rules.PlanHealth"), null, "standard");
            Object report = health.getClass()
                    .getMethod("audit", plan.getClass(), LocalDate.class)
                    .invoke(health, plan, LocalDate.of(2026, 8, 3));
            assertThat(report.toString()).contains("bare");
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static Object invoke(Class<?> type, Object target, String method) throws Exception {
        return type.getMethod(method).invoke(target);
    }
}

package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** JUnit is optional: who audits plans need not have it. */
class WithoutJUnitTest {
    @Test
    void thePlansAreAuditedAllTheSame() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(classPathWithoutJUnit(), ClassLoader.getPlatformClassLoader())) {
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

    private static URL[] classPathWithoutJUnit() throws Exception {
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.matches(".*(junit|opentest4j|jqwik|apiguardian)[^/\\\\]*\\.jar"))
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

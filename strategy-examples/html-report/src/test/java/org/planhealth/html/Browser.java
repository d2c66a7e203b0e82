package org.planhealth.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium without a window and without a network, as Debian has it.
 *
 * <p>It starts only in a build with {@code -Dplanhealth.browser}, which fails where there is none: a build on a developer's
 * machine stays fast.
 */
final class Browser implements AutoCloseable {
    private static final String OPTION = "planhealth.browser";
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");
    /** Selenium warns that it has no classes for the version of the browser; commands by name need none. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    private final Path folder;
    private int pages;

    private Browser(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    /** Starts a browser that opens files of a folder; skips the test unless the build asks for it. */
    static Browser start(Path folder) {
        Assumptions.assumeTrue(
                System.getProperty(OPTION) != null,
                "no browser is started: run with -D" + OPTION + ", with chromium and chromedriver on the PATH");
        QUIET.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "google-chrome"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--lang=en-US");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options), folder);
    }

    /** Returns the first program of those names on the PATH. */
    private static File program(String... names) {
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(requireNonNull(System.getenv("PATH"), "PATH"))
                .flatMap(directory -> Stream.of(names).map(name -> new File(directory, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("-D" + OPTION + " is set, but there is no " + names[0]
                        + " on the PATH; on Debian: apt-get install chromium chromium-driver fonts-noto-color-emoji"));
    }

    /** Opens a page from disk, and returns its address; the logs of those before are forgotten. */
    String open(String html) throws IOException {
        pages++;
        Path file = Files.writeString(folder.resolve("page-" + pages + ".html"), html);
        log(LogType.BROWSER);
        log(LogType.PERFORMANCE);
        String address = file.toUri().toString();
        driver.get(address);
        return address;
    }

    private ImmutableList<String> log(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(entry -> entry.getMessage())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns what the console of the page says. */
    ImmutableList<String> console() {
        return log(LogType.BROWSER);
    }

    /** Returns the addresses that the page has asked for. */
    ImmutableList<String> requests() {
        return log(LogType.PERFORMANCE).stream()
                .map(entry -> JsonMapper.shared().readTree(entry).get("message"))
                .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asString())
                .collect(ImmutableList.toImmutableList());
    }

    /** Sets the size of the window in pixels of CSS, also below what a window can have. */
    void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages as on a screen, light or dark, or as on paper. */
    void media(String media, String colors) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", colors))));
    }

    /** Lets no page that is opened from now on run a script, or lets them run again. */
    void scripts(boolean on) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Runs JavaScript in the page and returns what it returns. */
    JsonNode run(String script, Object... arguments) {
        Object result = driver.executeScript("return JSON.stringify((() => {" + script + "})())", arguments);
        return JsonMapper.shared().readTree(String.valueOf(result));
    }

    /** Returns what axe finds in the page, such as {@code color-contrast (serious): .faint}. */
    ImmutableList<String> axe() throws IOException {
        driver.executeScript(Resources.toString(Resources.getResource("axe.min.js"), UTF_8));
        Object result = driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations']}).then(found => done(JSON.stringify(found.violations)));");
        return JsonMapper.shared()
                .readTree(String.valueOf(result))
                .valueStream()
                .map(violation -> violation.get("id").asString() + " ("
                        + violation.get("impact").asString() + "): "
                        + violation
                                .get("nodes")
                                .valueStream()
                                .limit(5)
                                .map(node -> node.get("html").asString())
                                .toList())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the elements that make the page wider than the window; none if it is not wider. */
    ImmutableList<String> widest() {
        return run("const width = innerWidth;"
                        + "if (document.documentElement.scrollWidth <= width) { return []; }"
                        + "return [...document.querySelectorAll('body *')]"
                        + ".filter(part => part.getBoundingClientRect().right > width + 0.5)"
                        + ".slice(0, 5).map(part => part.outerHTML.slice(0, 200))")
                .valueStream()
                .map(JsonNode::asString)
                .collect(ImmutableList.toImmutableList());
    }

    /** Waits until a script returns true. */
    void waitUntil(String script) {
        Object result = driver.executeAsyncScript("const done = arguments[0];" + "const look = () => (() => {" + script
                + "})() ? done(true) : setTimeout(look, 5); look();");
        requireNonNull(result, script);
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Moves the focus with the Tab key until it is on what a selector means; empty if it never comes there. */
    Optional<Integer> tabTo(String selector) {
        for (int steps = 1; steps < 200; steps++) {
            press(Keys.TAB);
            if (run("return document.activeElement.matches(arguments[0])", selector)
                    .booleanValue()) {
                return Optional.of(steps);
            }
        }
        return Optional.empty();
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Prints the page and returns how many sheets it takes. */
    int pagesOfPrint() {
        Map<String, Object> printed = command("Page.printToPDF", Map.of("preferCSSPageSize", true));
        String pdf = new String(Base64.getDecoder().decode(String.valueOf(printed.get("data"))), ISO_8859_1);
        return (int) SHEET.matcher(pdf).results().count();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

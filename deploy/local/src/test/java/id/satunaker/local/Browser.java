package id.satunaker.local;

import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A person at the dashboard, in a real headless Chromium that speaks Indonesian. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final List<String> SERIOUS = List.of("serious", "critical");

    private static final Path DOWNLOADS = Layout.builtModule().resolve("target/downloads");
    private final ChromeDriver driver;

    Browser() {
        this(DOWNLOADS, false);
    }

    /** One that saves files in a folder. */
    Browser(Path downloads) {
        this(downloads, false);
    }

    /** One that says what its scripts take. */
    static Browser traced() {
        return new Browser(DOWNLOADS, true);
    }

    private Browser(Path downloads, boolean traced) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.setExperimentalOption(
                "prefs", Map.of("intl.accept_languages", "id", "download.default_directory", downloads.toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        if (traced) {
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            options.setExperimentalOption("perfLoggingPrefs", Map.of("traceCategories", ScriptTrace.CATEGORIES));
        }
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /** Opens a page and waits until its figures are live. */
    void open(URI page) {
        driver.get(page.toString());
        awaitState("live");
    }

    /** Opens a page, which may be one without figures, and waits until nothing is being loaded. */
    void visit(URI page) {
        driver.get(page.toString());
        await().atMost(PATIENCE)
                .until(() -> !has("#connection") || "live".equals(attribute("#connection", "data-state")));
        await().atMost(PATIENCE).until(() -> !has("figure[aria-busy=true]"));
    }

    void awaitState(String state) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> state.equals(attribute("#connection", "data-state")));
    }

    /** The figure in the row of an area, unless nothing is shown of it. */
    OptionalLong figure(String area, String indicator) {
        String value = "tr[data-area='" + area + "'] td[data-indicator='" + indicator + "']";
        return all(value).stream()
                .map(cell -> String.valueOf(cell.getDomAttribute("data-value")))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** The raw value of an element that shows a figure; null where it shows none. */
    @Nullable
    BigDecimal value(String css) {
        String value = attribute(css, "data-value");
        return value == null || value.isEmpty() ? null : new BigDecimal(value);
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    boolean has(String css) {
        return !all(css).isEmpty();
    }

    /** Whether it can be seen. */
    boolean shown(String css) {
        return all(css).stream().anyMatch(WebElement::isDisplayed);
    }

    void awaitPresent(String css) {
        await().atMost(PATIENCE).until(() -> has(css));
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    @Nullable
    String attribute(String css, String name) {
        return driver.findElement(By.cssSelector(css)).getDomAttribute(name);
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    void click(String css) {
        WebElement element = driver.findElement(By.cssSelector(css));
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    void type(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text);
    }

    void back() {
        driver.navigate().back();
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** So that it has to be moved sideways to be read. */
    boolean isWiderThanItsWindow() {
        return Boolean.TRUE.equals(
                run("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** As the reader's system wants it, {@code light} or {@code dark}. */
    void prefer(String scheme) {
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** What scripts have done since it was opened. Can be asked once. */
    ScriptTrace trace() {
        return ScriptTrace.of(driver.manage().logs().get(LogType.PERFORMANCE));
    }

    /** What axe finds on the page that keeps people out: rule, and where. */
    List<String> barriers() {
        return new AxeBuilder()
                .withTags(STANDARD).analyze(driver).getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .flatMap(Browser::told)
                        .toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml());
    }

    /** Errors on the console since the last look. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Kept as build output, to be looked at; of the whole page. */
    void screenshot(String name, int width, int height) throws IOException {
        resize(width, height);
        Number whole = (Number) run("return document.documentElement.scrollHeight");
        resize(width, Math.max(height, whole == null ? height : whole.intValue()));
        Path folder = Files.createDirectories(Layout.builtModule().resolve("target/screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        resize(width, height);
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

package id.satunaker.local;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A person at the dashboard, in a real headless Chromium. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    Browser() {
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
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "id"));
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
        await().atMost(PATIENCE)
                .until(() ->
                        "live".equals(driver.findElement(By.id("connection")).getDomAttribute("data-state")));
    }

    /** The figure in the row of an area, unless nothing is shown of it. */
    OptionalLong figure(String area, String indicator) {
        String digits = driver
                .findElements(By.cssSelector("tr[data-area='" + area + "'] td[data-indicator='" + indicator + "']"))
                .stream()
                .map(cell -> cell.getText().replaceAll("[^0-9]", ""))
                .findFirst()
                .orElse("");
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    /** Kept as build output, to be looked at. */
    void screenshot(String name, int width, int height) throws IOException {
        driver.manage().window().setSize(new Dimension(width, height));
        Path folder = Files.createDirectories(Layout.builtModule().resolve("target/screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

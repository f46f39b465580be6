package id.satunaker.analytics.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The texts of {@code fact-sheets.id.properties} and {@code fact-sheets.en.properties}, side by side. */
final class FactSheetTexts {
    private static final Properties INDONESIAN = read("id");
    private static final Properties ENGLISH = read("en");

    private FactSheetTexts() {}

    /** @throws NullPointerException naming the key where a language lacks it */
    static Text get(String key) {
        return new Text(
                Objects.requireNonNull(INDONESIAN.getProperty(key), key),
                Objects.requireNonNull(ENGLISH.getProperty(key), key));
    }

    private static Properties read(String language) {
        String file = "fact-sheets." + language + ".properties";
        try (InputStream in = Objects.requireNonNull(FactSheetTexts.class.getResourceAsStream(file), file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

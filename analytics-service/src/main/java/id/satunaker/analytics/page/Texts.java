package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * All texts of the pages in one language, by key, from {@code page_id.properties} and {@code page_en.properties}; the
 * names and units of the indicators, which their fact sheets say, by {@code indicator.REG_U}, {@code unit.REG_U} and so on.
 */
final class Texts {
    private static final Map<Language, Map<String, String>> ALL =
            Map.of(Language.ID, read(Language.ID), Language.EN, read(Language.EN));

    private Texts() {}

    static Map<String, String> in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** @throws NullPointerException naming the key where the language lacks it */
    static String get(String key, Language language) {
        return Objects.requireNonNull(in(language).get(key), key);
    }

    private static Map<String, String> read(Language language) {
        String file = "page_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            for (Indicator indicator : Indicator.values()) {
                texts.put(
                        "indicator." + indicator,
                        language.of(indicator.factSheet().name()));
                texts.put("unit." + indicator, language.of(indicator.factSheet().unit()));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

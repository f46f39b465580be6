package id.satunaker.schemas.serde;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the serdes, under Confluent's names, from a map of any Kafka client's settings. */
record SerdeSettings(RegistryAccess access, boolean autoRegister, boolean useLatestVersion) {
    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String USE_LATEST_VERSION = "use.latest.version";
    static final String USER_INFO = "basic.auth.user.info";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(5);

    /** Confluent registers by itself unless told not to; here a schema is deployed, so the default is to look up. */
    static SerdeSettings of(Map<String, ?> config) {
        String urls = text(config, URL)
                .orElseThrow(() -> new IllegalArgumentException(URL + " is missing: the address of the registry"));
        RegistryAccess access = new RegistryAccess(
                Arrays.stream(urls.split(",")).map(SerdeSettings::base).toList(),
                text(config, USER_INFO),
                millis(config, CONNECT_TIMEOUT, DEFAULT_CONNECT_TIMEOUT),
                millis(config, READ_TIMEOUT, DEFAULT_READ_TIMEOUT));
        return new SerdeSettings(access, flag(config, AUTO_REGISTER), flag(config, USE_LATEST_VERSION));
    }

    private static URI base(String url) {
        String trimmed = url.trim();
        return URI.create(trimmed.endsWith("/") ? trimmed : trimmed + "/");
    }

    private static boolean flag(Map<String, ?> config, String name) {
        return text(config, name).map(Boolean::parseBoolean).orElse(false);
    }

    private static Duration millis(Map<String, ?> config, String name, Duration otherwise) {
        return text(config, name).map(Long::parseLong).map(Duration::ofMillis).orElse(otherwise);
    }

    private static Optional<String> text(Map<String, ?> config, String name) {
        return Optional.ofNullable(config.get(name)).map(Object::toString).filter(value -> !value.isBlank());
    }

    /** Where the registry is, who asks and how long one answer may take. */
    record RegistryAccess(List<URI> urls, Optional<String> userInfo, Duration connectTimeout, Duration readTimeout) {}
}

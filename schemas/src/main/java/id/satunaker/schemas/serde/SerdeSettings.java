package id.satunaker.schemas.serde;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the serdes, under Confluent's names, from a map of any Kafka client's settings. */
record SerdeSettings(List<URI> urls, boolean autoRegister, boolean useLatestVersion, Optional<String> userInfo) {
    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String USE_LATEST_VERSION = "use.latest.version";
    static final String USER_INFO = "basic.auth.user.info";

    /** Confluent registers by itself unless told not to; here a schema is deployed, so the default is to look up. */
    static SerdeSettings of(Map<String, ?> config) {
        String urls = text(config, URL)
                .orElseThrow(() -> new IllegalArgumentException(URL + " is missing: the address of the registry"));
        return new SerdeSettings(
                Arrays.stream(urls.split(",")).map(SerdeSettings::base).toList(),
                flag(config, AUTO_REGISTER),
                flag(config, USE_LATEST_VERSION),
                text(config, USER_INFO));
    }

    private static URI base(String url) {
        String trimmed = url.trim();
        return URI.create(trimmed.endsWith("/") ? trimmed : trimmed + "/");
    }

    private static boolean flag(Map<String, ?> config, String name) {
        return text(config, name).map(Boolean::parseBoolean).orElse(false);
    }

    private static Optional<String> text(Map<String, ?> config, String name) {
        return Optional.ofNullable(config.get(name)).map(Object::toString).filter(value -> !value.isBlank());
    }
}

package id.satunaker.ingest;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the participants and their agreements are configured.
 *
 * @param participantsFile YAML with the list {@code satunaker.ingest.participants}; required, and read again whenever it
 *     changes
 * @param participantsReload how often it is looked at, default 5 s
 */
@Validated
@ConfigurationProperties("satunaker.ingest")
record ParticipantsProperties(
        @NotNull Path participantsFile,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration participantsReload) {}

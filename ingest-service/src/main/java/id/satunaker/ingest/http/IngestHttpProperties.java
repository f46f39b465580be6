package id.satunaker.ingest.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request may hold.
 *
 * @param maxBody of application/json, once unpacked, which is read whole before anything is stored; default 8 MB
 * @param maxStream of application/x-ndjson and text/csv, once unpacked, of which only a window is held; default 2 GB
 * @param maxLine of a line of application/x-ndjson or a row of text/csv, at most 512 KB; default 64 KB
 * @param maxWorkbook of an .xlsx workbook, which is held in a temporary file; default 32 MB
 * @param maxItems of one request, default 5,000,000
 * @param retryAfter what a sender is told to wait when nothing could be stored, default 2 s
 */
@Validated
@ConfigurationProperties("satunaker.ingest.http")
record IngestHttpProperties(
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("2GB") DataSize maxStream,
        @DefaultValue("64KB") DataSize maxLine,
        @DefaultValue("32MB") DataSize maxWorkbook,

        @DefaultValue("5000000") @Min(1) @Max(Integer.MAX_VALUE)
        long maxItems,

        @DefaultValue("2s") @DurationMin(seconds = 1) Duration retryAfter) {}

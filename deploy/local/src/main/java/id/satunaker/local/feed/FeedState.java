package id.satunaker.local.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/** What the feed remembers between runs: up to which instant its history goes, and whether all of it was sent. */
final class FeedState {

    private static final String UNTIL = "history-until";
    private static final String SENT = "history-sent";

    private final Path file;

    FeedState(Path file) {
        this.file = file;
    }

    boolean historySent() {
        return Boolean.parseBoolean(read().getProperty(SENT, "false"));
    }

    /** The instant the history was begun with, so that an interrupted feed goes on with the very same events. */
    Instant historyUntil(Instant now) {
        Properties properties = read();
        String until = properties.getProperty(UNTIL);
        if (until != null) {
            return Instant.parse(until);
        }
        properties.setProperty(UNTIL, now.toString());
        write(properties);
        return now;
    }

    void markHistorySent() {
        Properties properties = read();
        properties.setProperty(SENT, "true");
        write(properties);
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return properties;
    }

    private void write(Properties properties) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Sample feed of the local run");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

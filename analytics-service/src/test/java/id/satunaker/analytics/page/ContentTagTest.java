package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

class ContentTagTest {
    private static final Instant OF_EVERY_BUILD = Instant.parse("2025-03-01T00:00:00Z");

    private final ContentTag tags = new ContentTag();

    @TempDir
    Path folder;

    @Test
    void tellsFilesOfOneTimeApartByTheirContent() throws IOException {
        String before = new ContentTag().apply(file("app.js", "let a = 1;", OF_EVERY_BUILD));
        String after = new ContentTag().apply(file("app.js", "let a = 2;", OF_EVERY_BUILD));

        assertThat(after).isNotEqualTo(before).matches("W/\"[0-9a-f]{32}\"");
    }

    @Test
    void isTheSameForTheSame() throws IOException {
        assertThat(tags.apply(file("a.js", "x", OF_EVERY_BUILD)))
                .isEqualTo(tags.apply(file("b.js", "x", OF_EVERY_BUILD)));
    }

    /** As while somebody works on it. */
    @Test
    void noticesThatAFileHasChanged() throws IOException {
        String before = tags.apply(file("app.js", "let a = 1;", OF_EVERY_BUILD));

        assertThat(tags.apply(file("app.js", "let a = 2;", OF_EVERY_BUILD.plusSeconds(1))))
                .isNotEqualTo(before);
    }

    private FileSystemResource file(String name, String text, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return new FileSystemResource(file);
    }
}

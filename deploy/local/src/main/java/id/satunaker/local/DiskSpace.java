package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The space that is left for the data, and how much a run wants, in megabytes. */
record DiskSpace(Path data, long leastMegabytes) {
    private static final String LEAST_MEGABYTES = "SATUNAKER_LOCAL_MIN_FREE_MB";
    private static final long DEFAULT_LEAST_MEGABYTES = 1024;
    private static final long MEGABYTE = 1024 * 1024;

    /** Below this a part that ends by itself has most likely ended for want of space. */
    private static final long NOTHING_LEFT_MEGABYTES = 64;

    static DiskSpace toStart(Path data) {
        String set = System.getenv(LEAST_MEGABYTES);
        return new DiskSpace(data, set == null ? DEFAULT_LEAST_MEGABYTES : Long.parseLong(set));
    }

    static DiskSpace toGoOn(Path data) {
        return new DiskSpace(data, NOTHING_LEFT_MEGABYTES);
    }

    void check() throws IOException, Refusal {
        Optional<String> shortage = shortage();
        if (shortage.isPresent()) {
            throw new Refusal(shortage.get());
        }
    }

    /** What to say when there is less. */
    Optional<String> shortage() throws IOException {
        long free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        return free < leastMegabytes
                ? Optional.of(
                        "disk full: " + free + " MB free under " + data + ", " + leastMegabytes + " MB are needed")
                : Optional.empty();
    }
}

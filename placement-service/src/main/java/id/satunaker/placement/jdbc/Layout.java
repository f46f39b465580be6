package id.satunaker.placement.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Names the tables of the records as the migrations make them: a change of these gives another name. */
final class Layout {
    /** A generation's tables are made by all of these, and never altered afterwards. */
    static final String LOCATION = "classpath:db/records";

    private Layout() {}

    static String own() {
        CRC32 checksum = new CRC32();
        try {
            Resource[] migrations = new PathMatchingResourcePatternResolver().getResources(LOCATION + "/*.sql");
            Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
            for (Resource migration : migrations) {
                checksum.update(migration.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(checksum.getValue());
    }
}

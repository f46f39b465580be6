package id.satunaker.schemas.region;

import id.satunaker.schemas.region.Region.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all areas: the nation, 38 provinces and 514 kabupaten/kota, from {@code regions.csv}. */
public final class Regions {
    private static final Region NATION = new Region("ID", "Indonesia", Level.NATION, false);
    private static final int PROVINCE_DIGITS = 2;
    private static final List<Region> ALL = read();
    private static final Map<String, Region> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Region::code, Function.identity()));

    private Regions() {}

    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The nation, then the provinces, then the kabupaten/kota, each by code. */
    public static List<Region> all() {
        return ALL;
    }

    /** The code of the province that a kabupaten/kota lies in: its first two digits, known or not. */
    public static String provinceOf(String regionCode) {
        return regionCode.substring(0, PROVINCE_DIGITS);
    }

    public static List<Region> signatories() {
        return ALL.stream().filter(Region::signatory).toList();
    }

    /** Whether the code is a kabupaten's or kota's: {@code 32.16}, but neither {@code 3216}, {@code 32} nor {@code ID}. */
    public static boolean isRegion(String code) {
        Region region = BY_CODE.get(code);
        return region != null && (region.level() == Level.KABUPATEN || region.level() == Level.KOTA);
    }

    private static List<Region> read() {
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Stream.concat(Stream.of(NATION), lines.lines().skip(1).map(Regions::parse))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read regions.csv", e);
        }
    }

    private static Region parse(String line) {
        String[] cells = line.split(",", -1);
        return new Region(cells[0], cells[1], Level.valueOf(cells[2]), Boolean.parseBoolean(cells[3]));
    }
}

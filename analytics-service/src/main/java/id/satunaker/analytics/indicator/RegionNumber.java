package id.satunaker.analytics.indicator;

/**
 * The dotted code of a kabupaten/kota as a number: 32.16 is 3216. What is kept beside the region has a number of its own,
 * greater by so much. They stay inside the room; outside, codes keep the dot.
 */
final class RegionNumber {
    static final int LAGS = 10_000;
    static final int EMPLOYERS = 20_000;

    private RegionNumber() {}

    /** @throws IllegalArgumentException where the code is not two digits, a dot and two digits */
    static long of(String code) {
        if (code.length() != 5 || code.charAt(2) != '.') {
            throw new IllegalArgumentException("not the code of a region: " + code);
        }
        return 1000L * digit(code, 0) + 100L * digit(code, 1) + 10L * digit(code, 3) + digit(code, 4);
    }

    /** The key of the region, or of what is kept beside it. */
    static String key(int number) {
        String region = code(number % LAGS);
        return switch (number / LAGS) {
            case 0 -> region;
            case 1 -> Areas.lagsOf(region);
            default -> Areas.employersOf(region);
        };
    }

    private static String code(int number) {
        char[] code = {
            (char) ('0' + number / 1000),
            (char) ('0' + number / 100 % 10),
            '.',
            (char) ('0' + number / 10 % 10),
            (char) ('0' + number % 10)
        };
        return new String(code);
    }

    private static int digit(String code, int place) {
        int digit = code.charAt(place) - '0';
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException("not the code of a region: " + code);
        }
        return digit;
    }
}

package id.satunaker.placement.records.matching;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.Education;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random rules and profiles, out of so few values that all fits and many ties occur. */
public final class Profiles {
    private static final List<String> REGIONS = List.of("32.16", "32.73", "12.09", "12.75", "82.04");

    private Profiles() {}

    /** Some parts count for nothing. */
    public static MatchingRules rules(Random random) {
        return new MatchingRules(
                weight(random), weight(random), weight(random), weight(random), 1 + random.nextInt(60));
    }

    private static int weight(Random random) {
        return random.nextInt(4) == 0 ? 0 : random.nextInt(30);
    }

    public static SeekerProfile seeker(Random random) {
        return new SeekerProfile(
                occupation(random), education(random), region(random), Samples.DAY.minusDays(random.nextInt(80)));
    }

    public static VacancyProfile vacancy(Random random) {
        return new VacancyProfile(occupation(random), education(random), region(random));
    }

    public static @Nullable String occupation(Random random) {
        int digits = random.nextInt(6);
        return digits == 0
                ? null
                : String.valueOf(7000
                                + random.nextInt(3) * 1000
                                + random.nextInt(3) * 100
                                + random.nextInt(2) * 10
                                + random.nextInt(2))
                        .substring(0, Math.min(4, digits));
    }

    public static Education education(Random random) {
        return Education.values()[random.nextInt(Education.values().length)];
    }

    public static String region(Random random) {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }
}

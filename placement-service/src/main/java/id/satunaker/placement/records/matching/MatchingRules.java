package id.satunaker.placement.records.matching;

import id.satunaker.placement.records.matching.Score.EducationPart;
import id.satunaker.placement.records.matching.Score.OccupationPart;
import id.satunaker.placement.records.matching.Score.RegionPart;
import id.satunaker.placement.records.matching.Score.WaitingPart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a fit is worth: the most points of each part, and the days of waiting after which there are no more. Points are
 * whole, rounded down: two equal scores are equal wherever they are worked out.
 */
public record MatchingRules(int occupation, int education, int region, int waiting, int waitingDays) {

    public Score score(SeekerProfile seeker, VacancyProfile vacancy, LocalDate day) {
        int digits = OccupationFit.equalDigits(seeker.occupation(), vacancy.occupation());
        EducationFit fit = EducationFit.of(seeker.education(), vacancy.education());
        Distance distance = Distance.of(seeker.regionCode(), vacancy.regionCode());
        long days = waited(seeker, day);
        return new Score(
                new OccupationPart(
                        OccupationFit.of(seeker.occupation(), vacancy.occupation()), digits, pointsFor(digits)),
                new EducationPart(fit, pointsFor(fit)),
                new RegionPart(distance, pointsFor(distance)),
                new WaitingPart(days, days >= waitingDays, pointsForWaiting(days)));
    }

    /** What no pair of the bucket exceeds. */
    public int atMost(Bucket bucket) {
        return beforeWaiting(bucket) + waiting;
    }

    /** What each pair of the bucket with this job seeker has on the day. */
    public int exactly(Bucket bucket, SeekerProfile seeker, LocalDate day) {
        return beforeWaiting(bucket) + pointsForWaiting(waited(seeker, day));
    }

    private int beforeWaiting(Bucket bucket) {
        return pointsFor(bucket.digits()) + pointsFor(bucket.education()) + pointsFor(bucket.distance());
    }

    private static long waited(SeekerProfile seeker, LocalDate day) {
        return ChronoUnit.DAYS.between(seeker.registeredOn(), day);
    }

    private int pointsFor(int digits) {
        return occupation * digits / OccupationFit.MOST_DIGITS;
    }

    /** Not known is worth half: it may well be met. */
    private int pointsFor(EducationFit fit) {
        return switch (fit) {
            case NOT_ASKED, MET -> education;
            case UNKNOWN -> education / 2;
            case BELOW -> 0;
        };
    }

    private int pointsFor(Distance distance) {
        return switch (distance) {
            case SAME_REGION -> region;
            case SAME_PROVINCE -> region / 2;
            case ELSEWHERE -> 0;
        };
    }

    private int pointsForWaiting(long days) {
        return (int) (waiting * Math.max(0, Math.min(days, waitingDays)) / waitingDays);
    }
}

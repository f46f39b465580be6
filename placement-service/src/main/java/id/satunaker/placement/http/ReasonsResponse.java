package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.matching.Distance;
import id.satunaker.placement.records.matching.EducationFit;
import id.satunaker.placement.records.matching.OccupationFit;
import id.satunaker.placement.records.matching.Score;
import id.satunaker.placement.records.matching.SeekerProfile;
import id.satunaker.placement.records.matching.VacancyProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a person and a vacancy fit so well: of each part a code, the facts behind it (unknown ones absent), its points. */
record ReasonsResponse(Occupation occupation, Education education, Region region, Waiting waiting) {

    /** {@code digits}: equal leading digits of the KBJI codes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Occupation(
            OccupationFit code,
            int digits,
            @Nullable String sought,
            @Nullable String offered,
            int score) {}

    /** {@code asked}: the least. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Education(
            EducationFit code,
            @Nullable String has,
            @Nullable String asked,
            int score) {}

    /** Where the person is registered, and where the work is. */
    record Region(Distance code, String registered, String workplace, int score) {}

    /** How long the person has been registered. */
    record Waiting(Wait code, LocalDate since, long days, int score) {}

    /** Whether further days would count. */
    enum Wait {
        COUNTING,
        CAPPED
    }

    static ReasonsResponse of(Score score, SeekerProfile seeker, VacancyProfile vacancy) {
        return new ReasonsResponse(
                occupation(score.occupation(), seeker, vacancy),
                education(score.education(), seeker, vacancy),
                new Region(
                        score.region().distance(),
                        seeker.regionCode(),
                        vacancy.regionCode(),
                        score.region().points()),
                waiting(score.waiting(), seeker));
    }

    private static Occupation occupation(Score.OccupationPart part, SeekerProfile seeker, VacancyProfile vacancy) {
        return new Occupation(part.fit(), part.digits(), seeker.occupation(), vacancy.occupation(), part.points());
    }

    private static Education education(Score.EducationPart part, SeekerProfile seeker, VacancyProfile vacancy) {
        return new Education(part.fit(), known(seeker.education()), known(vacancy.education()), part.points());
    }

    private static Waiting waiting(Score.WaitingPart part, SeekerProfile seeker) {
        return new Waiting(
                part.capped() ? Wait.CAPPED : Wait.COUNTING, seeker.registeredOn(), part.days(), part.points());
    }
}

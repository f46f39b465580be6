package id.satunaker.placement.records;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What vacancies are asked for; what is null is not asked.
 *
 * @param region of this kabupaten/kota, province or the nation
 * @param words all of them are words of the title
 * @param occupation their KBJI code starts so
 * @param education open to whom has completed this: they ask for at most as much, or for none
 * @param wage they offer at least so many rupiah a month; those that name no wage do not
 * @param openedSince opened on this day or later
 * @param status what they are on the day
 */
public record VacancyFilter(
        @Nullable Region region,
        List<String> words,
        @Nullable String occupation,
        @Nullable String sector,
        @Nullable Education education,
        @Nullable Long wage,
        @Nullable LocalDate openedSince,
        @Nullable VacancyStatus status) {}

package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyFilter;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.placement.records.matching.EducationFit;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of a query of vacancies {@code v} and their {@code started} placements, with their values in order. */
final class VacancyConditions {
    private final LocalDate day;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    VacancyConditions(LocalDate day) {
        this.day = day;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    VacancyConditions and(String condition, Object... conditionValues) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(conditionValues));
        return this;
    }

    VacancyConditions match(VacancyFilter filter) {
        given(filter.region(), this::in);
        if (!filter.words().isEmpty()) {
            and("v.words @> ?::text[]", (Object) filter.words().toArray(String[]::new));
        }
        given(filter.occupation(), prefix -> and("starts_with(v.occupation, ?)", prefix));
        given(filter.sector(), sector -> and("v.sector = ?", sector));
        given(filter.education(), education -> and("v.education = ANY(?)", (Object) openTo(education)));
        given(filter.wage(), wage -> and("v.wage_min >= ?", wage));
        given(filter.openedSince(), since -> and("v.opened_on >= ?", since));
        given(filter.status(), this::are);
        return this;
    }

    VacancyConditions after(@Nullable RecordKey key) {
        given(key, last -> and("(v.participant_id, v.record_id) > (?, ?)", last.participantId(), last.recordId()));
        return this;
    }

    private static <T> void given(@Nullable T value, Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    private void in(Region region) {
        switch (region.level()) {
            case NATION -> {}
            case PROVINCE -> and("starts_with(v.region_code, ?)", region.code() + ".");
            case KABUPATEN, KOTA -> and("v.region_code = ?", region.code());
        }
    }

    /** As {@code VacancyPosts.status} says; what it is at the end is part of the row. */
    private void are(VacancyStatus status) {
        switch (status) {
            case UPCOMING -> and("? < v.opened_on", day);
            case OPEN -> and("v.opened_on <= ? AND ? < v.open_until AND started < v.openings", day, day);
            case FILLED ->
                and(
                        "v.opened_on <= ? AND (CASE WHEN ? < v.open_until THEN started >= v.openings"
                                + " ELSE v.ended_as = 'FILLED' END)",
                        day,
                        day);
            case CANCELLED, EXPIRED, CLOSED ->
                and("v.opened_on <= ? AND v.open_until <= ? AND v.ended_as = ?", day, day, status.name());
        }
    }

    private static String[] openTo(Education education) {
        return Stream.of(Education.values())
                .filter(asked -> switch (EducationFit.of(education, asked)) {
                    case NOT_ASKED, MET -> true;
                    case UNKNOWN, BELOW -> false;
                })
                .map(Education::name)
                .toArray(String[]::new);
    }
}

package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityScope;
import id.satunaker.schemas.region.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Narrows rows {@code r} down: each text starts with AND or is empty, and its values join the others. */
final class Conditions {
    private Conditions() {}

    static String of(QualityScope scope, MapSqlParameterSource values) {
        return participant(scope.participantId(), values) + region(scope.region(), values);
    }

    private static String participant(@Nullable String participantId, MapSqlParameterSource values) {
        values.addValue("participant", participantId);
        return participantId == null ? "" : " AND r.participant_id = :participant";
    }

    private static String region(@Nullable Region region, MapSqlParameterSource values) {
        if (region == null) {
            return "";
        }
        values.addValue("region", region.code());
        return switch (region.level()) {
            case NATION -> "";
            case PROVINCE -> " AND starts_with(r.region_code, :region || '.')";
            case KABUPATEN, KOTA -> " AND r.region_code = :region";
        };
    }

    static String after(@Nullable Place place, MapSqlParameterSource values) {
        if (place == null) {
            return "";
        }
        values.addValue("afterParticipant", place.key().participantId());
        values.addValue("afterRecord", place.key().recordId());
        values.addValue("afterEvent", place.eventId());
        return " AND (r.participant_id, r.record_id, r.event_id) > (:afterParticipant, :afterRecord, :afterEvent)";
    }
}

package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Kept;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipantStoreTest {
    private static final Database database = new Database();

    private final ParticipantStore store = new ParticipantStore(database.jdbc());

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    void keepsWhatAParticipantIs() {
        Participant bekasi = participant("kab-bekasi")
                .setRegions(List.of("32.16", "32.75"))
                .setStatus(ParticipantStatus.SUSPENDED)
                .setEndsOn(LocalDate.parse("2026-01-01"))
                .setHeartbeatDay(Samples.DAY)
                .build();

        Kept kept = store.keep(List.of(new ParticipantState(bekasi, 7)));

        assertThat(kept).isEqualTo(new Kept(1, List.of()));
        assertThat(rows())
                .containsExactly("(kab-bekasi,7,\"Kabupaten Bekasi\",REGION,\"{32.16,32.75}\",SUSPENDED,2024-01-01,"
                        + "2026-01-01,2025-03-01)");
    }

    @Test
    void endsWithTheGreatestOffsetInWhateverOrder() {
        List<ParticipantState> states = new ArrayList<>();
        for (int offset = 0; offset < 20; offset++) {
            states.add(new ParticipantState(
                    participant("kab-" + offset % 3).setName("name " + offset).build(), offset));
            states.add(states.get(offset));
        }
        Collections.shuffle(states, new Random(4));

        store.keep(states);

        assertThat(database.jdbc().queryForList("SELECT name FROM participant ORDER BY name", String.class))
                .containsExactly("name 17", "name 18", "name 19");
    }

    @Test
    void refusesWhatNoColumnTakesAndKeepsTheRest() {
        ParticipantState bad = new ParticipantState(participant("x".repeat(65)).build(), 1);
        ParticipantState good = new ParticipantState(participant("kab-bekasi").build(), 2);

        Kept kept = store.keep(List.of(bad, good));

        assertThat(kept.applied()).isEqualTo(1);
        assertThat(kept.refusals()).extracting(Kept.Refusal::index).containsExactly(0);
    }

    private List<String> rows() {
        return database.jdbc().queryForList("SELECT p::text FROM participant p ORDER BY p", String.class);
    }
}

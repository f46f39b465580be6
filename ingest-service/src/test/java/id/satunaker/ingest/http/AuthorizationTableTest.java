package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Agreements;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.RecordKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Who may do what: participant, region, kind, status, scope and action, every combination of them. */
@WebFluxTest(controllers = {IntakeController.class, HeartbeatController.class})
class AuthorizationTableTest extends OnIntakeSlice {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final LocalDate PAST = LocalDate.of(2024, 1, 1);
    private static final LocalDate FUTURE = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    private static final String COMMON =
            "\"recordId\":\"R-1\",\"regionCode\":\"32.16\",\"recordedAt\":\"2025-01-10T08:00:00+07:00\",";
    private static final String LABOUR_FORCE_FILE = "regionCode,vintage,persons\n32.16,2025-02,1893000\n";
    private static final String NIK = "\"nik\":\"3216014503040001\",";

    @Autowired
    private Agreements agreements;

    @Autowired
    private IntakeSlice.MemoryRegister register;

    /** What is posted, and where. */
    private enum Action {
        JOB_SEEKERS("/v1/job-seekers", RecordKind.JOB_SEEKER, COMMON + NIK + "\"registeredOn\":\"2025-01-10\""),
        VACANCIES(
                "/v1/vacancies",
                RecordKind.VACANCY,
                COMMON + "\"employerId\":\"e\",\"title\":\"t\",\"openings\":1,\"openedOn\":\"2025-01-10\""),
        PLACEMENTS(
                "/v1/placements",
                RecordKind.PLACEMENT,
                COMMON + NIK + "\"employerId\":\"e\",\"startedOn\":\"2025-01-10\""),
        HEARTBEATS("/v1/heartbeats", RecordKind._U, "\"day\":\"2025-01-10\""),
        LABOUR_FORCE("/v1/labour-force", RecordKind._U, "");

        final String path;
        final RecordKind kind;
        final String body;

        Action(String path, RecordKind kind, String members) {
            this.path = path;
            this.kind = kind;
            this.body = members.isEmpty() ? LABOUR_FORCE_FILE : "{" + members + "}";
        }

        String scope() {
            return this == LABOUR_FORCE ? "reference:write" : "events:write";
        }
    }

    /** How an agreement stands today. */
    private enum Standing {
        NONE(ParticipantStatus.LIVE, PAST, null, "agreement.missing"),
        LIVE(ParticipantStatus.LIVE, PAST, FUTURE, ""),
        TEST(ParticipantStatus.TEST, PAST, null, ""),
        SUSPENDED(ParticipantStatus.SUSPENDED, PAST, null, "agreement.suspended"),
        ENDED(ParticipantStatus.LIVE, PAST, PAST.plusDays(1), "agreement.ended"),
        NOT_BEGUN(ParticipantStatus.LIVE, FUTURE, null, "agreement.not-begun");

        final ParticipantStatus status;
        final LocalDate signedOn;
        final LocalDate endsOn;
        final String refusal;

        Standing(ParticipantStatus status, LocalDate signedOn, LocalDate endsOn, String refusal) {
            this.status = status;
            this.signedOn = signedOn;
            this.endsOn = endsOn;
            this.refusal = refusal;
        }
    }

    /** A participant, as its agreement has it. */
    private record Party(ParticipantKind kind, String agreed, Set<RecordKind> kinds) {}

    /** One row of the table. */
    private record Row(Standing standing, Party party, String named, String scope, Action action) {

        Participant agreement() {
            return Participant.newBuilder(Participants.live("p", party.agreed))
                    .setKind(party.kind)
                    .setStatus(standing.status)
                    .setSignedOn(standing.signedOn)
                    .setEndsOn(standing.endsOn)
                    .setRecordKinds(List.copyOf(party.kinds))
                    .build();
        }

        /** The code of the answer, empty where all is accepted; written from the contract, not from the code. */
        String expected() {
            if (!scope.equals(action.scope())) {
                return "scope.missing";
            }
            if (!standing.refusal.isEmpty()) {
                return standing.refusal;
            }
            if (action == Action.HEARTBEATS) {
                return "";
            }
            if (action == Action.LABOUR_FORCE && party.kind != ParticipantKind.MINISTRY) {
                return "sender.not-ministry";
            }
            if (action != Action.LABOUR_FORCE && !party.kinds.contains(action.kind)) {
                return "record-kind.not-agreed";
            }
            boolean hasOwnRegion = !party.agreed.equals("32.73") && !named.equals("32.73");
            return action == Action.PLACEMENTS || hasOwnRegion ? "" : "region-code.foreign";
        }
    }

    @AfterEach
    void empty() {
        store.reset();
        register.beats.clear();
    }

    @Test
    void letsEachDoWhatAgreementAndTokenBothAllowAndNothingElse() {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(10_000);
        rows.forEach(this::check);
    }

    private void check(Row row) {
        store.reset();
        register.beats.clear();
        agreements.replace(row.standing == Standing.NONE ? List.of() : List.of(row.agreement()));

        String answer = answer(row);

        String expected = row.expected();
        boolean isStored = expected.isEmpty() && row.standing == Standing.LIVE;
        if (expected.isEmpty()) {
            assertThat(answer).as("%s", row).contains("\"accepted\":1");
        } else {
            assertThat(answer).as("%s", row).contains(expected).contains("\"accepted\":0");
        }
        assertThat(store.stored.size() + register.beats.size()).as("%s", row).isEqualTo(isStored ? 1 : 0);
    }

    private String answer(Row row) {
        String token = IntakeSlice.ISSUER.token(claims -> claims.claim("participant_id", "p")
                .claim("regions", List.of(row.named))
                .claim("scope", row.scope));
        return client.method(row.action == Action.LABOUR_FORCE ? HttpMethod.PUT : HttpMethod.POST)
                .uri(row.action.path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(row.action == Action.LABOUR_FORCE ? CSV : MediaType.APPLICATION_JSON)
                .bodyValue(row.action.body)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            for (Party party : parties()) {
                for (String named : List.of("32.16", "32.73", "*")) {
                    for (String scope : List.of("events:write", "reference:write", "records:read")) {
                        for (Action action : Action.values()) {
                            rows.add(new Row(standing, party, named, scope, action));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (String agreed : List.of("32.16", "32.73", "*")) {
            for (Set<RecordKind> kinds : kinds()) {
                parties.add(new Party(ParticipantKind.REGION, agreed, kinds));
                parties.add(new Party(ParticipantKind.MINISTRY, agreed, kinds));
            }
            parties.add(new Party(ParticipantKind.COMPANY, agreed, Set.of(RecordKind.VACANCY)));
        }
        return parties;
    }

    /** Every choice of kinds but the empty one, which no agreement has. */
    private static List<Set<RecordKind>> kinds() {
        List<RecordKind> all = List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT);
        List<Set<RecordKind>> choices = new ArrayList<>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            Set<RecordKind> choice = EnumSet.noneOf(RecordKind.class);
            for (int i = 0; i < all.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    choice.add(all.get(i));
                }
            }
            choices.add(choice);
        }
        return choices;
    }
}

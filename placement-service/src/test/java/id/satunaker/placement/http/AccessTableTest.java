package id.satunaker.placement.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets what, for every role, endpoint and record. */
class AccessTableTest extends Slice {

    enum Role {
        BEKASI(Tokens.participant("kab-bekasi")),
        BANDUNG(Tokens.participant("kota-bandung")),
        MINISTRY(Tokens.ministry()),
        STRANGER(Tokens.participant("kab-subang")),
        PREFIX_OF_BEKASI(Tokens.participant("kab")),
        NOBODY(Tokens.with(claims -> claims)),
        BEKASI_WRITE_ONLY(Tokens.with(
                claims -> claims.claim("participant_id", "kab-bekasi").claim("scope", "events:write"))),
        MINISTRY_WITHOUT_SCOPE(
                Tokens.with(claims -> claims.claim("regions", List.of("*")).claim("scope", "indicators:exact")));

        final String token;

        Role(String token) {
            this.token = token;
        }

        boolean hasScope() {
            return this != BEKASI_WRITE_ONLY && this != MINISTRY_WITHOUT_SCOPE;
        }

        boolean published(String participant) {
            return (this == BEKASI && participant.equals("kab-bekasi"))
                    || (this == BANDUNG && participant.equals("kota-bandung"));
        }
    }

    enum Endpoint {
        JOB_SEEKERS("/v1/job-seekers/{participant}/{recordId}"),
        PLACEMENTS("/v1/placements/{participant}/{recordId}"),
        VACANCIES("/v1/vacancies/{participant}/{recordId}");

        final String template;

        Endpoint(String template) {
            this.template = template;
        }
    }

    record Case(Role role, Endpoint endpoint, String participant, String recordId) {
        int expected() {
            boolean sees = endpoint == Endpoint.VACANCIES || role == Role.MINISTRY || role.published(participant);
            boolean exists = ListedRecords.PUBLISHERS.contains(participant) && !recordId.equals("missing");
            return !role.hasScope() ? 403 : sees && exists ? 200 : 404;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Endpoint.values())
                        .flatMap(endpoint -> Stream.of("kab-bekasi", "kota-bandung", "kab-unknown")
                                .flatMap(participant -> Stream.of("live", "shared", "missing", "v:1.0_a-b")
                                        .map(recordId -> new Case(role, endpoint, participant, recordId)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersByRoleEndpointAndRecord(Case given) {
        String body = new String(
                get(given.role.token, given.endpoint.template, given.participant, given.recordId)
                        .expectStatus()
                        .isEqualTo(given.expected())
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                UTF_8);

        assertThat(body.contains("personId"))
                .isEqualTo(
                        given.expected() == 200 && given.role == Role.MINISTRY && given.endpoint != Endpoint.VACANCIES);
        assertThat(body.contains(Samples.ALICE)).isEqualTo(body.contains("personId"));
    }
}

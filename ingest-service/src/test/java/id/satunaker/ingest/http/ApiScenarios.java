package id.satunaker.ingest.http;

import static org.awaitility.Awaitility.await;

import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Sender;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * What makes a sound request one that is refused, by the code of its answer, or one that is answered otherwise. A
 * scenario may change the service as well; {@link #reset} puts it back.
 */
final class ApiScenarios {
    static final String MINISTRY = "kemnaker";
    /** Its quota is one event. */
    static final String HEAVY = "kab-asahan";

    private static final ApiDescription DESCRIPTION = ApiDescription.read();
    private static final long HALF = 32L << 20;
    private static final String CSV = Format.Types.CSV;

    private final Slice slice;
    private final Map<String, UnaryOperator<ApiRequest>> all = new LinkedHashMap<>();
    private final List<Disposable> held = new ArrayList<>();

    /** The parts of the service that scenarios change. */
    record Slice(
            IntakeSlice.MemoryStore store, IntakeSlice.MemoryRegister register, Agreements agreements, Gate gate) {}

    ApiScenarios(Slice slice) {
        this.slice = slice;
        addBodies();
        addSenders();
        addAddresses();
        addTroubles();
    }

    Map<String, UnaryOperator<ApiRequest>> all() {
        return all;
    }

    void reset() {
        slice.store.reset();
        slice.register.fate = Fate.STORED;
        slice.register.fault = null;
        held.forEach(Disposable::dispose);
        held.clear();
        slice.agreements.replace(List.of(
                Participants.live("kab-bekasi", "32.16"),
                Participants.ministry(MINISTRY),
                Participants.ministry(HEAVY),
                ministry("ended").setEndsOn(LocalDate.of(2024, 2, 1)).build(),
                ministry("begins").setSignedOn(LocalDate.of(2999, 1, 1)).build(),
                ministry("suspended").setStatus(ParticipantStatus.SUSPENDED).build()));
    }

    static String token(String participant) {
        return IntakeSlice.ISSUER.token(claims -> claims.claim("participant_id", participant)
                .claim("regions", List.of("*"))
                .claim("scope", "events:write reference:write"));
    }

    private static Participant.Builder ministry(String id) {
        return Participant.newBuilder(Participants.ministry(id));
    }

    private void addBodies() {
        all.put("as-it-is", request -> request);
        all.put("body.empty", request -> request.holding(request.type(), ""));
        all.put("body.not-json", request -> request.holding(Format.Types.JSON, "nonsense"));
        all.put("body.not-cloud-events", request -> request.holding(Format.Types.CLOUD_EVENTS, "{}"));
        all.put("body.not-gzip", request -> request.with(HttpHeaders.CONTENT_ENCODING, "gzip"));
        all.put("body.not-workbook", request -> request.holding(Format.Types.WORKBOOK, "no workbook"));
        all.put("body.too-large", request -> request.holding(request.type(), " ".repeat(40_000)));
        all.put("line.too-long", request -> request.holding(CSV, head(request) + "x".repeat(3_000)));
        all.put(
                "items.too-many",
                request -> request.holding(CSV, head(request) + row(request).repeat(21)));
        all.put("workbook.too-large", request -> request.holding(Format.Types.WORKBOOK, bomb()));
        all.put("media-type.unsupported", request -> request.holding("text/plain", "x"));
        all.put("rejected-rows", request -> request.with(HttpHeaders.ACCEPT, CSV));
    }

    private void addSenders() {
        all.put("token.missing", request -> request.as(""));
        all.put("token.invalid", request -> request.with(HttpHeaders.AUTHORIZATION, "Bearer garbage"));
        all.put(
                "scope.missing",
                request -> request.as(IntakeSlice.ISSUER.token(claims -> claims.claim("scope", "none"))));
        all.put(
                "sender.missing",
                request -> request.as(IntakeSlice.ISSUER.token(
                        claims -> claims.claim("regions", null).claim("scope", "events:write reference:write"))));
        all.put("sender.not-ministry", request -> request.as(token("kab-bekasi")));
        all.put("agreement.missing", request -> request.as(token("nobody")));
        all.put("agreement.not-begun", request -> request.as(token("begins")));
        all.put("agreement.ended", request -> request.as(token("ended")));
        all.put("agreement.suspended", request -> request.as(token("suspended")));
        all.put("quota.used", request -> request.as(token(HEAVY)));
    }

    private void addAddresses() {
        all.put("results", request -> request.at(request.uri() + "?results=all"));
        all.put("validate", request -> request.at(request.uri() + "?validate=only"));
        all.put("parameter.invalid", request -> request.at(request.uri() + "?x=1"));
        all.put(
                "recorded-at.invalid",
                request -> request.holding(CSV, head(request)).at(request.uri() + "?recordedAt=yesterday"));
        all.put("request.invalid", request -> request.at(request.uri() + ";x"));
        all.put(
                "method.not-allowed",
                request -> request.by(HttpMethod.PATCH).with(HttpHeaders.AUTHORIZATION, "Bearer " + token(MINISTRY)));
    }

    private void addTroubles() {
        fate("store.away", Fate.UNKNOWN);
        fate("store.too-few-replicas", Fate.TOO_FEW_REPLICAS);
        fate("store.topic-missing", Fate.TOPIC_MISSING);
        fate("store.denied", Fate.DENIED);
        fate("store.registry-away", Fate.REGISTRY_AWAY);
        all.put("fault", request -> {
            slice.store.fault = new IllegalStateException();
            slice.register.fault = new IllegalStateException();
            return request;
        });
        all.put("quota.at-once", request -> hold(request, MINISTRY));
        all.put("service.busy", request -> hold(hold(request, "ended"), "suspended"));
    }

    private void fate(String code, Fate fate) {
        all.put(code, request -> {
            slice.store.fate = fate;
            slice.register.fate = fate;
            return request;
        });
    }

    /** All that one participant may hold is held, until the reset; what an answered request held is given back soon. */
    private ApiRequest hold(ApiRequest request, String participant) {
        Sender sender = new Sender(Participants.ministry(participant), Set.of("*"));
        var arrival = new Gate.Arrival(sender, HALF, new MockServerHttpResponse());
        Mono<Void> refused = Mono.empty();
        Mono<Void> passed = await().pollDelay(Duration.ZERO)
                .until(() -> slice.gate.pass(arrival, Mono::never, why -> refused), answer -> answer != refused);
        held.add(passed.subscribe());
        return request;
    }

    /** The rows of the request's own kind. */
    private static String head(ApiRequest request) {
        return rows(request).lines().findFirst().orElseThrow() + "\r\n";
    }

    private static String row(ApiRequest request) {
        return rows(request).lines().skip(1).findFirst().orElseThrow() + "\r\n";
    }

    private static String rows(ApiRequest request) {
        String kind = request.uri().startsWith("/v1/") ? request.uri() : "/v1/job-seekers";
        return DESCRIPTION.operations().stream()
                .filter(operation -> operation.path().equals(kind))
                .map(operation -> operation.requestExamples().getOrDefault(CSV, Map.of()))
                .flatMap(examples -> examples.entrySet().stream())
                .filter(example -> example.getKey().startsWith("accepted"))
                .map(example -> example.getValue().asString())
                .findFirst()
                .orElse("x\nx\n");
    }

    private static byte[] bomb() {
        try {
            return SpreadsheetCase.all()
                    .filter(file -> file.file().equals("xlsx-bomb-strings.xlsx"))
                    .findFirst()
                    .orElseThrow()
                    .bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.RecordKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item means the same in a CloudEvent as it does alone; what is around it is checked and let go. */
class CloudEventsTest {
    private static final int DRAFTS = 3_000;
    private static final Map<RecordKind, ItemKind> KINDS = Map.of(
            RecordKind.JOB_SEEKER, ItemKind.JOB_SEEKER,
            RecordKind.VACANCY, ItemKind.VACANCY,
            RecordKind.PLACEMENT, ItemKind.PLACEMENT);
    private static final String JOB_SEEKER = "id.satunaker.job-seeker.v1";
    private static final List<String> FIELDS = List.of(
            "recordId",
            "regionCode",
            "recordedAt",
            "nik",
            "registeredOn",
            "employerId",
            "openings",
            "startedOn",
            "monthlyWage",
            "retracted",
            "note",
            Draft.NIK);
    private static final List<Object> VALUES = List.of(
            "R-2",
            "32.16",
            "1276",
            "2025-02-01",
            "2025-02-01T08:00:00Z",
            Draft.NIK,
            7,
            true,
            List.of(),
            Draft.empty().with("min", 1).with("max", 2).with("mid", 3));

    @Test
    void meanTheSameAsTheirData() {
        int sound = 0;
        for (int seed = 0; seed < DRAFTS; seed++) {
            Random random = new Random(seed);
            RecordKind kind = List.copyOf(KINDS.keySet()).get(random.nextInt(KINDS.size()));
            Draft draft = changed(draft(kind), random);

            Examined alone = Examiner.examine(kind, draft);
            Examined inside = Examiner.examine(kind, opened(KINDS.get(kind), draft));

            assertThat(summary(inside, "")).as("seed %d", seed).isEqualTo(summary(alone, "/data"));
            sound += alone instanceof Submission ? 1 : 0;
        }
        assertThat(sound).isBetween(DRAFTS / 10, DRAFTS / 2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "specversion, -, /specversion field.missing",
                "specversion, 0.3, /specversion specversion.unsupported",
                "id, -, /id field.missing",
                "id, '', /id field.blank",
                "source, -, /source field.missing",
                "source, ' ', /source field.blank",
                "type, -, /type field.missing",
                "type, id.satunaker.vacancy.v1, /type type.of-another-path",
                "type, id.satunaker.job-seeker.v2, /type type.of-another-path",
                "datacontenttype, application/xml, /datacontenttype datacontenttype.unsupported",
                "datacontenttype, application/jsonp, /datacontenttype datacontenttype.unsupported",
                "data_base64, eyJ9, /data_base64 data.base64",
                "time, yesterday, /time time.invalid",
                "time, 2025-01-10T08:00:00, /time time.invalid",
                "data, -, /data field.missing",
                "data, text, /data field.wrong-type"
            })
    void refuses(String name, @Nullable String value, String error) {
        Draft event = Draft.jobSeeker().inCloudEvent(JOB_SEEKER).with(name, value);

        assertThat(errors(event)).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "datacontenttype, application/json",
        "datacontenttype, Application/JSON; charset=utf-8",
        "time, 2999-01-10T08:00:00.5+07:00",
        "subject, R-1",
        "dataschema, https://example.org/schema",
        "traceparent, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "someextension, anything"
    })
    void takes(String name, String value) {
        assertThat(errors(Draft.jobSeeker().inCloudEvent(JOB_SEEKER).with(name, value)))
                .isEmpty();
    }

    @Test
    void refuseAttributesOfAnotherType() {
        Draft event = Draft.jobSeeker()
                .inCloudEvent(JOB_SEEKER)
                .with("specversion", 1.0)
                .with("id", 7);

        assertThat(errors(event)).containsExactly("/specversion field.wrong-type", "/id field.wrong-type");
    }

    @Test
    void tellAllThatIsWrongAroundAndInside() {
        Draft event = Draft.jobSeeker()
                .with("nik", "1")
                .with("monthlyWage", 1)
                .inCloudEvent("x")
                .without("id");

        assertThat(errors(event))
                .containsExactlyInAnyOrder(
                        "/id field.missing",
                        "/type type.of-another-path",
                        "/data/monthlyWage field.unknown",
                        "/data/nik nik.not-16-digits");
    }

    @Test
    void sayWhenARecordWasWrittenOnlyInTheirData() {
        Draft event =
                Draft.jobSeeker().without("recordedAt").inCloudEvent(JOB_SEEKER).with("time", "2025-01-10T08:00:00Z");

        assertThat(errors(event)).containsExactly("/data/recordedAt field.missing");
    }

    private static Draft draft(RecordKind kind) {
        return switch (kind) {
            case JOB_SEEKER -> Draft.jobSeeker();
            case VACANCY -> Draft.vacancy();
            case PLACEMENT, _U -> Draft.placement();
        };
    }

    private static Draft changed(Draft draft, Random random) {
        IntStream.range(0, random.nextInt(4))
                .forEach(change -> draft.with(
                        FIELDS.get(random.nextInt(FIELDS.size())), VALUES.get(random.nextInt(VALUES.size()))));
        return draft;
    }

    private static Item opened(ItemKind kind, Draft draft) {
        String type = "id.satunaker." + kind.name().toLowerCase().replace('_', '-') + ".v1";
        return new CloudEvents(kind).open(draft.inCloudEvent(type).item());
    }

    /** The event itself, or all that is wrong, each at its place under a root. */
    private static List<?> summary(Examined examined, String root) {
        return examined instanceof Verdict.Rejected rejected
                ? rejected.violations().stream()
                        .map(violation -> Arrays.asList(
                                rejected.recordId(), root + violation.pointer(), violation.code(), violation.words()))
                        .toList()
                : List.of(examined);
    }

    private static List<String> errors(Draft event) {
        Item item = new CloudEvents(ItemKind.JOB_SEEKER).open(event.item());
        return item.isReadable()
                ? Examiner.errors(Examiner.examine(RecordKind.JOB_SEEKER, item))
                : Examiner.errors(new Verdict.Rejected(null, item.flaws()));
    }
}

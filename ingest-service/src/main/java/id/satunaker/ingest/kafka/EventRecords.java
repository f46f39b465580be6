package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Submission;
import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serializer;

/** Makes Kafka records of submissions; the first of a topic asks the registry, and so blocks. */
final class EventRecords {
    private static final Envelope NO_ENVELOPE = Envelope.newBuilder()
            .setEventId("")
            .setParticipantId("")
            .setRecordId("")
            .setRecordedAt(Instant.EPOCH)
            .setReceivedAt(Instant.EPOCH)
            .setRegionCode("")
            .setRetracted(true)
            .build();
    private static final List<Submission> ONE_OF_EACH = List.of(
            new Submission.OfJobSeeker(JobSeekerEvent.newBuilder()
                    .setEnvelope(NO_ENVELOPE)
                    .setPersonId("")
                    .build()),
            new Submission.OfPlacement(PlacementEvent.newBuilder()
                    .setEnvelope(NO_ENVELOPE)
                    .setPersonId("")
                    .build()),
            new Submission.OfVacancy(
                    VacancyEvent.newBuilder().setEnvelope(NO_ENVELOPE).build()),
            new Submission.OfLabourForce(LabourForce.newBuilder()
                    .setArea("")
                    .setVintage("")
                    .setPersons(0)
                    .build()));

    private final Serializer<JobSeekerEvent> jobSeekers;
    private final Serializer<PlacementEvent> placements;
    private final Serializer<VacancyEvent> vacancies;
    private final Serializer<LabourForce> labourForces;

    EventRecords(EventSerdes serdes) {
        this.jobSeekers = serdes.serializer(JobSeekerEvent.class);
        this.placements = serdes.serializer(PlacementEvent.class);
        this.vacancies = serdes.serializer(VacancyEvent.class);
        this.labourForces = serdes.serializer(LabourForce.class);
    }

    /** The topics that this service writes. */
    static List<String> topics() {
        return List.of(
                Topics.Names.JOB_SEEKERS,
                Topics.Names.PLACEMENTS,
                Topics.Names.VACANCIES,
                Topics.Names.PARTICIPANTS,
                Topics.Names.REFERENCE);
    }

    /** Learns the ids of all schemas, so that no later record has to wait for the registry. */
    void learnSchemas() {
        ONE_OF_EACH.forEach(submission -> of(submission, List.of()));
    }

    /** The headers that say which trace records are part of, made once for all of them. */
    static List<Header> headers(TraceContext trace) {
        List<Header> headers = new ArrayList<>(2);
        if (trace.traceparent() != null) {
            headers.add(new RecordHeader("traceparent", trace.traceparent().getBytes(StandardCharsets.US_ASCII)));
        }
        if (trace.tracestate() != null) {
            headers.add(new RecordHeader("tracestate", trace.tracestate().getBytes(StandardCharsets.US_ASCII)));
        }
        return headers;
    }

    /** The topic that the record of a submission goes to. */
    static String topic(Submission submission) {
        if (submission instanceof Submission.OfJobSeeker) {
            return Topics.Names.JOB_SEEKERS;
        }
        if (submission instanceof Submission.OfPlacement) {
            return Topics.Names.PLACEMENTS;
        }
        return submission instanceof Submission.OfVacancy ? Topics.Names.VACANCIES : Topics.Names.REFERENCE;
    }

    ProducerRecord<String, byte[]> of(Submission submission, List<Header> headers) {
        return new ProducerRecord<>(topic(submission), null, submission.key(), value(submission), headers);
    }

    private byte[] value(Submission submission) {
        if (submission instanceof Submission.OfJobSeeker jobSeeker) {
            return jobSeekers.serialize(Topics.Names.JOB_SEEKERS, jobSeeker.event());
        }
        if (submission instanceof Submission.OfPlacement placement) {
            return placements.serialize(Topics.Names.PLACEMENTS, placement.event());
        }
        if (submission instanceof Submission.OfVacancy vacancy) {
            return vacancies.serialize(Topics.Names.VACANCIES, vacancy.event());
        }
        LabourForce figure = ((Submission.OfLabourForce) submission).figure();
        return labourForces.serialize(Topics.Names.REFERENCE, figure);
    }
}

package id.satunaker.schemas.topic;

import id.satunaker.schemas.event.IndicatorObservation;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Release;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;

/** The topics of the platform: what each holds, by which key, for how long and over how many partitions. */
public enum Topics {
    JOB_SEEKERS(Names.JOB_SEEKERS, "personId", JobSeekerEvent.class, Keeping.FOR_EVER),
    PLACEMENTS(Names.PLACEMENTS, "personId", PlacementEvent.class, Keeping.FOR_EVER),
    VACANCIES(Names.VACANCIES, "participantId/recordId", VacancyEvent.class, Keeping.FOR_EVER),
    PARTICIPANTS(Names.PARTICIPANTS, "participantId", Participant.class, Keeping.NEWEST_OF_KEY),
    REFERENCE(Names.REFERENCE, "labour-force/area/vintage", LabourForce.class, Keeping.NEWEST_OF_KEY),
    INDICATOR_PARTIALS(
            Names.INDICATOR_PARTIALS, "epoch/family/area/month", IndicatorPartial.class, Keeping.NEWEST_OF_KEY),
    INDICATORS(Names.INDICATORS, "area/indicator", IndicatorObservation.class, Keeping.NEWEST_OF_KEY),
    RELEASES(Names.RELEASES, "release/area/month", Release.class, Keeping.NEWEST_OF_KEY);

    /** The topic names as constants, for annotations. */
    public static final class Names {
        public static final String JOB_SEEKERS = "labour.job-seekers.v1";
        public static final String PLACEMENTS = "labour.placements.v1";
        public static final String VACANCIES = "labour.vacancies.v1";
        public static final String PARTICIPANTS = "labour.participants.v1";
        public static final String REFERENCE = "labour.reference.v1";
        public static final String INDICATOR_PARTIALS = "labour.indicator-partials.v1";
        public static final String INDICATORS = "labour.indicators.v1";
        public static final String RELEASES = "labour.releases.v1";

        private Names() {}
    }

    private static final String DEAD_LETTER_SUFFIX = "-dlt";

    private final String topicName;
    private final String key;
    private final Class<? extends SpecificRecord> valueType;
    private final Keeping keeping;

    Topics(String topicName, String key, Class<? extends SpecificRecord> valueType, Keeping keeping) {
        this.topicName = topicName;
        this.key = key;
        this.valueType = valueType;
        this.keeping = keeping;
    }

    public String topicName() {
        return topicName;
    }

    /** Where records go that cannot be read, with their cause in headers; as many partitions as the topic itself. */
    public String deadLetterName() {
        return topicName + DEAD_LETTER_SUFFIX;
    }

    /** What the UTF-8 key of a record is made of. */
    public String key() {
        return key;
    }

    public Class<? extends SpecificRecord> valueType() {
        return valueType;
    }

    /**
     * How many partitions the topic has where the core topics have the given number. The few, small records of the
     * participants, the reference data and the releases are read whole by everyone, so one keeps them in order; the
     * partials have the partitions of their source.
     */
    public int partitions(int corePartitions) {
        return switch (this) {
            case PARTICIPANTS, REFERENCE, RELEASES -> 1;
            case JOB_SEEKERS, PLACEMENTS, VACANCIES, INDICATOR_PARTIALS, INDICATORS -> corePartitions;
        };
    }

    /**
     * Creates the topics and dead-letter topics that do not exist yet and leaves the others as they are.
     *
     * @throws IllegalStateException if the broker refuses or does not answer
     */
    public static void create(Admin admin, int partitions, short replicationFactor) {
        new TopicDeployment(admin, declared(partitions)).create(replicationFactor);
    }

    /**
     * Checks that every topic exists as declared.
     *
     * @throws IllegalStateException naming every difference, or if the broker does not answer
     */
    public static void check(Admin admin, int partitions) {
        new TopicDeployment(admin, declared(partitions)).check();
    }

    private static List<DeclaredTopic> declared(int partitions) {
        return Arrays.stream(values())
                .flatMap(topic -> Stream.of(
                        new DeclaredTopic(topic.topicName(), topic.partitions(partitions), topic.keeping),
                        new DeclaredTopic(topic.deadLetterName(), topic.partitions(partitions), Keeping.THIRTY_DAYS)))
                .toList();
    }
}

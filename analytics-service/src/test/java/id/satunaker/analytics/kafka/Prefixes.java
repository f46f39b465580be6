package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.analytics.indicator.FrameLaws.Batch;
import id.satunaker.analytics.indicator.Link;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the figures of a frame must be: the batch computation over the events before the source offsets that it states.
 * Computations are kept, by person and by partition, since a frame changes few of them.
 */
final class Prefixes {
    private final FrameLaws laws;
    private final List<Map<String, List<Cluster.Placed>>> persons = new ArrayList<>();
    private final List<Cluster.Placed> vacancies = new ArrayList<>();
    private final List<Cluster.Placed> heartbeats = new ArrayList<>();
    private final String linksTopic;
    private final List<ConsumerRecord<byte[], byte[]>> links;
    private final Map<List<SpecificRecord>, Batch> known = new HashMap<>();
    private final Map<List<Object>, Batch> knownPartitions = new HashMap<>();

    Prefixes(FrameLaws laws, List<Cluster.Placed> events, String linksTopic) {
        this(laws, events, linksTopic, Cluster.read(linksTopic));
    }

    /** @param links what was ever committed to the topic of links */
    Prefixes(
            FrameLaws laws,
            List<Cluster.Placed> events,
            String linksTopic,
            List<ConsumerRecord<byte[], byte[]>> links) {
        this.laws = laws;
        this.linksTopic = linksTopic;
        this.links = links;
        for (int partition = 0; partition < Cluster.PARTITIONS; partition++) {
            persons.add(new HashMap<>());
        }
        for (Cluster.Placed placed : events) {
            Topics topic = Events.topic(placed.event());
            if (topic == Topics.VACANCIES) {
                vacancies.add(placed);
            } else if (topic == Topics.PARTICIPANTS) {
                heartbeats.add(placed);
            } else {
                persons.get(placed.partition().partition())
                        .computeIfAbsent(Events.key(placed.event()), id -> new ArrayList<>())
                        .add(placed);
            }
        }
    }

    /** How the figures differ from the prefix that they state, in words. */
    Optional<String> difference(Figures figures) {
        return laws.personsDiffer(persons(figures), figures)
                .or(() -> laws.vacanciesDiffer(vacancies(figures), figures))
                .or(() -> laws.arrivalsDiffer(read(figures), figures))
                .or(() -> heartbeatsDiffer(figures))
                .map(difference -> "in frame " + figures.frame() + ": " + difference);
    }

    private List<SpecificRecord> read(Figures figures) {
        Stream<Cluster.Placed> ofPersons =
                persons.stream().flatMap(byPerson -> byPerson.values().stream()).flatMap(List::stream);
        return Stream.concat(
                        ofPersons.filter(placed -> isBefore(figures, Family.PERSONS, placed)),
                        vacancies.stream().filter(placed -> isBefore(figures, Family.VACANCIES, placed)))
                .map(Cluster.Placed::event)
                .toList();
    }

    /** Each is of a day of its own. */
    private Optional<String> heartbeatsDiffer(Figures figures) {
        return heartbeats.stream()
                .filter(placed ->
                        isHeard(figures, (Participant) placed.event()) != isBefore(figures, Family.PERSONS, placed))
                .map(placed -> placed.event() + " at " + placed.offset())
                .findFirst();
    }

    private static boolean isHeard(Figures figures, Participant alive) {
        return figures.heard(alive.getParticipantId(), alive.getHeartbeatDay(), alive.getHeartbeatDay());
    }

    private Batch persons(Figures figures) {
        return sum(Family.PERSONS, figures, this::persons);
    }

    private Batch vacancies(Figures figures) {
        return sum(Family.VACANCIES, figures, this::vacancies);
    }

    private Batch sum(Family family, Figures figures, BiFunction<Figures, Integer, Batch> ofPartition) {
        Batch sum = laws.nothing();
        for (int partition = 0; partition < Cluster.PARTITIONS; partition++) {
            int number = partition;
            List<Object> prefix =
                    List.of(family, number, figures.progress(family, number).sourceOffsets());
            Batch known = knownPartitions.get(prefix);
            if (known == null) {
                known = ofPartition.apply(figures, number);
                knownPartitions.put(prefix, known);
            }
            sum.add(known);
        }
        return sum;
    }

    private Batch persons(Figures figures, int partition) {
        Batch sum = laws.nothing();
        persons.get(partition).values().forEach(events -> {
            List<SpecificRecord> prefix = events.stream()
                    .filter(placed -> isBefore(figures, Family.PERSONS, placed))
                    .map(Cluster.Placed::event)
                    .toList();
            if (!prefix.isEmpty()) {
                sum.add(known.computeIfAbsent(prefix, laws::batch));
            }
        });
        return sum;
    }

    private Batch vacancies(Figures figures, int partition) {
        Stream<SpecificRecord> ofVacancies = vacancies.stream()
                .filter(placed -> placed.partition().partition() == partition)
                .filter(placed -> isBefore(figures, Family.VACANCIES, placed))
                .map(Cluster.Placed::event);
        long read = offset(figures, Family.VACANCIES, partition, linksTopic);
        return laws.batch(Stream.concat(ofVacancies, claims(partition, read)).toList());
    }

    private static boolean isBefore(Figures figures, Family family, Cluster.Placed placed) {
        return placed.offset()
                < offset(
                        figures,
                        family,
                        placed.partition().partition(),
                        placed.partition().topic());
    }

    private static long offset(Figures figures, Family family, int partition, String topic) {
        return figures.progress(family, partition).sourceOffsets().getOrDefault(topic, 0L);
    }

    /** The links that a partition had read, as placements that make the same claims. */
    private Stream<SpecificRecord> claims(int partition, long end) {
        Map<String, Map<LocalDate, Integer>> starts = new HashMap<>();
        links.stream()
                .filter(record -> record.partition() == partition && record.offset() < end)
                .map(record -> LinkBytes.read(record.key(), record.value()))
                .forEach(link -> count(link, starts.computeIfAbsent(link.vacancy(), v -> new HashMap<>())));
        return starts.entrySet().stream()
                .flatMap(vacancy -> vacancy.getValue().entrySet().stream()
                        .flatMap(day -> Stream.iterate(1, i -> i <= day.getValue(), i -> i + 1)
                                .map(i -> claim(vacancy.getKey(), day.getKey(), i))));
    }

    private static void count(Link link, Map<LocalDate, Integer> starts) {
        if (link.before() != null) {
            starts.merge(link.before(), -1, Integer::sum);
        }
        if (link.after() != null) {
            starts.merge(link.after(), 1, Integer::sum);
        }
    }

    private static SpecificRecord claim(String vacancy, LocalDate day, int number) {
        Envelope envelope = Envelope.newBuilder(Events.placed(Events.person(number), vacancy, day.toString(), 0)
                        .getEnvelope())
                .setRecordId(vacancy.replace('/', ':') + ":" + day + ":" + number)
                .build();
        return PlacementEvent.newBuilder()
                .setEnvelope(envelope)
                .setPersonId(Events.person(number))
                .setPlacement(Placement.newBuilder()
                        .setEmployerId("pabrik")
                        .setVacancy(vacancy)
                        .setStartedOn(day)
                        .build())
                .build();
    }
}

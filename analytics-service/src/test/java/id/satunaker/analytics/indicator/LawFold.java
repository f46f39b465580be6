package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The engine over a set of events as the topology runs it: persons and vacancies in partitions by the hash of their key,
 * links sent from one to the other in the order of the sender, partitions that take turns and commit as chance has it,
 * and one view of all their frames.
 */
final class LawFold {

    private final Random random;
    private final int size;
    private final Contributions contributions;
    private final View view;
    private final List<LawPartition> persons;
    private final List<LawPartition> vacancies;
    private final List<SpecificRecord> sent = new ArrayList<>();
    private final Map<String, Person> personStates = new HashMap<>();
    private final Map<String, VacancyPosts> vacancyStates = new HashMap<>();

    /** One per sender and receiver: what is in one keeps its order, between them there is none. */
    private final List<Deque<Runnable>> queues;

    private LawFold(LawCase law, Random random, int partitions) {
        this.random = random;
        this.size = partitions;
        this.contributions = new Contributions(law.validityDays());
        this.view = new View(contributions.epoch(), partitions);
        this.persons = create(Family.PERSONS);
        this.vacancies = create(Family.VACANCIES);
        this.queues = Stream.<Deque<Runnable>>generate(ArrayDeque::new)
                .limit((long) size * (size + 2))
                .toList();
    }

    /** The events as {@link LawDelivery} has them, over one to four partitions. */
    static LawFold shuffled(LawCase law) {
        Random random = new Random(~law.order());
        LawFold fold = new LawFold(law, random, 1 + random.nextInt(4));
        LawDelivery.of(law).forEach(fold::send);
        return fold;
    }

    /** The events once and in their order, over one partition. */
    static LawFold inOrder(LawCase law) {
        LawFold fold = new LawFold(law, new Random(law.order()), 1);
        law.events().forEach(fold::send);
        return fold;
    }

    /** Runs until every event is counted; after each frame shows itself. */
    Figures run(Consumer<LawFold> afterFrame) {
        for (List<Deque<Runnable>> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
            waiting.get(random.nextInt(waiting.size())).remove().run();
            if (random.nextInt(10) == 0) {
                commit((random.nextBoolean() ? persons : vacancies).get(random.nextInt(size)), afterFrame);
            }
        }
        partitions().forEach(partition -> commit(partition, afterFrame));
        return figures();
    }

    Figures figures() {
        return view.figures();
    }

    /** What a view shows that comes late and finds only the newest partial of every month. */
    Figures loadedLate() {
        View late = new View(contributions.epoch(), size);
        partitions().forEach(partition -> late.apply(partition.compacted()));
        return late.figures();
    }

    List<LawPartition> partitions(Family family) {
        return family == Family.PERSONS ? persons : vacancies;
    }

    int size() {
        return size;
    }

    private List<LawPartition> create(Family family) {
        return IntStream.range(0, size)
                .mapToObj(number -> new LawPartition(family, number))
                .toList();
    }

    private Stream<LawPartition> partitions() {
        return Stream.concat(persons.stream(), vacancies.stream());
    }

    private List<Deque<Runnable>> waiting() {
        return queues.stream().filter(queue -> !queue.isEmpty()).toList();
    }

    private void commit(LawPartition partition, Consumer<LawFold> afterFrame) {
        view.apply(partition.commit());
        afterFrame.accept(this);
    }

    private int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), size);
    }

    /** Every event that was sent, repeats included. */
    List<SpecificRecord> sent() {
        return sent;
    }

    private void send(SpecificRecord event) {
        sent.add(event);
        if (event instanceof JobSeekerEvent e) {
            String id = e.getPersonId();
            queues.get(partitionOf(id)).add(() -> become(id, person(id).with(e), event));
        } else if (event instanceof PlacementEvent e) {
            String id = e.getPersonId();
            queues.get(partitionOf(id)).add(() -> become(id, person(id).with(e), event));
        } else if (event instanceof VacancyEvent e) {
            String key =
                    e.getEnvelope().getParticipantId() + "/" + e.getEnvelope().getRecordId();
            queues.get(size + partitionOf(key)).add(() -> {
                vacancies.get(partitionOf(key)).read(event);
                become(key, posts(key).with(e));
            });
        }
    }

    private Person person(String id) {
        return personStates.getOrDefault(id, Person.NONE);
    }

    private VacancyPosts posts(String key) {
        return vacancyStates.getOrDefault(key, VacancyPosts.NONE);
    }

    private void become(String id, Person after, SpecificRecord because) {
        Person before = person(id);
        int here = partitionOf(id);
        persons.get(here).read(because);
        persons.get(here).change(contributions.of(before), contributions.of(after));
        personStates.put(id, after);
        List<Link> links = Link.between(before, after);
        for (int there = 0; there < size; there++) {
            int receiver = there;
            queues.get(size * (2 + here) + there).add(() -> {
                vacancies.get(receiver).read(because);
                links.stream()
                        .filter(link -> partitionOf(link.vacancy()) == receiver)
                        .forEach(this::follow);
            });
        }
    }

    private void follow(Link link) {
        become(link.vacancy(), posts(link.vacancy()).with(link));
    }

    private void become(String vacancy, VacancyPosts after) {
        vacancies.get(partitionOf(vacancy)).change(contributions.of(posts(vacancy)), contributions.of(after));
        vacancyStates.put(vacancy, after);
    }
}

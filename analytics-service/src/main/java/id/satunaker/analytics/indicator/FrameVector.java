package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prefix that figures are exact for: the number of the last frame of every partition of each family. */
public record FrameVector(String epoch, List<Long> persons, List<Long> vacancies) {
    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z0-9-]{1,64})~([0-9]{1,18}(?:[.][0-9]{1,18})*)~([0-9]{1,18}(?:[.][0-9]{1,18})*)");

    public FrameVector {
        persons = List.copyOf(persons);
        vacancies = List.copyOf(vacancies);
    }

    /** Before the first frame of every partition. */
    static FrameVector start(String epoch, int partitions) {
        List<Long> zeros = Collections.nCopies(partitions, 0L);
        return new FrameVector(epoch, zeros, zeros);
    }

    /** This vector, not before {@code sequence} in one partition. */
    FrameVector atLeast(Family family, int partition, long sequence) {
        if (sequence <= of(family).get(partition)) {
            return this;
        }
        List<Long> later = new ArrayList<>(of(family));
        later.set(partition, sequence);
        return family == Family.PERSONS
                ? new FrameVector(epoch, later, vacancies)
                : new FrameVector(epoch, persons, later);
    }

    /**
     * The frame numbers of a family by partition.
     *
     * @throws IllegalArgumentException for the family that only stands for one this version does not know
     */
    public List<Long> of(Family family) {
        return switch (family) {
            case PERSONS -> persons;
            case VACANCIES -> vacancies;
            case _U -> throw new IllegalArgumentException("no such family: " + family);
        };
    }

    /** Whether it is of the same epoch and partitions, and in every partition at least as far as {@code other}. */
    public boolean covers(FrameVector other) {
        return epoch.equals(other.epoch) && covers(persons, other.persons) && covers(vacancies, other.vacancies);
    }

    /** Whether one of the two is of a later moment of the same history, as far as that can be said. */
    public boolean isComparableTo(FrameVector other) {
        return epoch.equals(other.epoch)
                && persons.size() == other.persons.size()
                && vacancies.size() == other.vacancies.size();
    }

    private static boolean covers(List<Long> mine, List<Long> theirs) {
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i) < theirs.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Opaque text, safe in URLs and header values. */
    @Override
    public String toString() {
        return epoch + "~" + join(persons) + "~" + join(vacancies);
    }

    private static String join(List<Long> sequences) {
        return sequences.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The vector of such a text; empty for any other text. */
    public static Optional<FrameVector> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new FrameVector(matcher.group(1), split(matcher.group(2)), split(matcher.group(3))))
                : Optional.empty();
    }

    private static List<Long> split(String sequences) {
        return Stream.of(sequences.split("[.]", -1)).map(Long::valueOf).toList();
    }
}

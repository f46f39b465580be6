package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What figures need besides the counts: the labour force of the regions by vintage, and who has signed the agreement for
 * which regions. Immutable.
 */
public final class References {
    public static final References NONE = new References(Map.of(), Map.of());

    private static final Map<String, List<String>> REGIONS_OF = new ConcurrentHashMap<>();

    private final Map<String, Participant> participants;
    private final Map<String, NavigableMap<YearMonth, Long>> labourForce;

    private References(Map<String, Participant> participants, Map<String, NavigableMap<YearMonth, Long>> labourForce) {
        this.participants = participants;
        this.labourForce = labourForce;
    }

    /** The persons in the labour force of an area, by the survey of a month. */
    public record LabourForceOf(long persons, YearMonth vintage) {}

    /** These, with what a participant now is. */
    public References with(Participant participant) {
        Map<String, Participant> changed = new HashMap<>(participants);
        changed.put(participant.getParticipantId(), participant);
        return new References(changed, labourForce);
    }

    /**
     * These, with the labour force of a region by one vintage.
     *
     * @throws java.time.DateTimeException where the vintage is not a month
     */
    public References with(LabourForce reference) {
        NavigableMap<YearMonth, Long> vintages = new TreeMap<>(vintages(reference.getArea()));
        vintages.put(YearMonth.parse(reference.getVintage()), reference.getPersons());
        Map<String, NavigableMap<YearMonth, Long>> changed = new HashMap<>(labourForce);
        changed.put(reference.getArea(), vintages);
        return new References(participants, changed);
    }

    /** Of an area by the newest vintage at or before the month that all of its regions have. */
    Optional<LabourForceOf> labourForce(String area, YearMonth month) {
        List<String> regions = regionsOf(area);
        NavigableSet<YearMonth> common = null;
        for (String region : regions) {
            NavigableSet<YearMonth> vintages =
                    vintages(region).headMap(month, true).navigableKeySet();
            if (common == null) {
                common = new TreeSet<>(vintages);
            } else {
                common.retainAll(vintages);
            }
        }
        return common == null || common.isEmpty() ? Optional.empty() : Optional.of(labourForce(regions, common.last()));
    }

    private LabourForceOf labourForce(List<String> regions, YearMonth vintage) {
        long persons = regions.stream()
                .mapToLong(region -> vintages(region).get(vintage))
                .sum();
        return new LabourForceOf(persons, vintage);
    }

    /** Whether every region of a province or of the nation has signed; a region answers for itself alone. */
    boolean allSigned(String area, LocalDate day) {
        return Regions.isRegion(area) || signatories(area, day).keySet().containsAll(regionsOf(area));
    }

    /** The regions of an area for which a regional government has an agreement on the day, and these participants. */
    public Map<String, List<String>> signatories(String area, LocalDate day) {
        Map<String, List<String>> signatories = new TreeMap<>();
        for (Participant participant : participants.values()) {
            if (hasSigned(participant, day)) {
                participant.getRegions().stream()
                        .filter(region -> Areas.isPart(region, area))
                        .forEach(region -> signatories
                                .computeIfAbsent(region, none -> new ArrayList<>())
                                .add(participant.getParticipantId()));
            }
        }
        return signatories;
    }

    Set<String> participants() {
        return participants.keySet();
    }

    /** The regions of a regional government; none for any other participant. */
    public Set<String> governedBy(String participantId) {
        Participant participant = participants.get(participantId);
        return participant == null || participant.getKind() != ParticipantKind.REGION
                ? Set.of()
                : Set.copyOf(participant.getRegions());
    }

    /** Whether an agreement begins or ends on a day, so that the signatories may be others than the day before. */
    boolean changeOn(LocalDate day) {
        return participants.values().stream()
                .anyMatch(participant -> day.equals(participant.getSignedOn()) || day.equals(participant.getEndsOn()));
    }

    private static boolean hasSigned(Participant participant, LocalDate day) {
        LocalDate end = participant.getEndsOn();
        return participant.getKind() == ParticipantKind.REGION
                && participant.getStatus() != ParticipantStatus.TEST
                && !day.isBefore(participant.getSignedOn())
                && (end == null || day.isBefore(end));
    }

    private NavigableMap<YearMonth, Long> vintages(String region) {
        return labourForce.getOrDefault(region, Collections.emptyNavigableMap());
    }

    /** They never change, and a series asks for them day by day. */
    private static List<String> regionsOf(String area) {
        return REGIONS_OF.computeIfAbsent(
                area,
                any -> Regions.all().stream()
                        .map(Region::code)
                        .filter(Regions::isRegion)
                        .filter(region -> Areas.isPart(region, area))
                        .toList());
    }
}

package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchIndicators.Fraction;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Agreements and labour forces, asked one day at a time. */
final class BatchReferences {
    private static final Map<String, List<String>> REGIONS = new ConcurrentHashMap<>();

    private final List<Participant> participants;
    private final List<LabourForce> labourForces;
    private final TreeMap<YearMonth, Map<String, Long>> persons = new TreeMap<>(Comparator.reverseOrder());
    private final Map<LocalDate, Map<String, List<Participant>>> signatories = new HashMap<>();

    BatchReferences(List<Participant> participants, List<LabourForce> labourForces) {
        this.participants = participants;
        this.labourForces = labourForces;
        labourForces.forEach(
                force -> persons.computeIfAbsent(YearMonth.parse(force.getVintage()), none -> new HashMap<>())
                        .put(force.getArea(), force.getPersons()));
    }

    References asOfTheEngine() {
        References references = References.NONE;
        for (Participant participant : participants) {
            references = references.with(participant);
        }
        for (LabourForce labourForce : labourForces) {
            references = references.with(labourForce);
        }
        return references;
    }

    /** Persons by the newest month at or before the day's that every region of the area has; 0 where it is missing. */
    long labourForce(String area, LocalDate day) {
        List<String> regions = regions(area);
        if (regions.size() > 1 && !signatories(day).keySet().containsAll(regions)) {
            return 0;
        }
        return persons.tailMap(YearMonth.from(day), true).values().stream()
                .filter(ofVintage -> ofVintage.keySet().containsAll(regions))
                .findFirst()
                .map(ofVintage -> regions.stream().mapToLong(ofVintage::get).sum())
                .orElse(0L);
    }

    /** Signatory regions heard from on the day or one of the two before it, of all signatory regions. */
    Optional<Fraction> coverage(String area, LocalDate day, BatchArrivals arrivals) {
        Map<String, List<Participant>> all = new HashMap<>(signatories(day));
        all.keySet().removeIf(region -> !BatchFigures.areasOf(region).contains(area));
        long heard = all.values().stream()
                .filter(of -> of.stream().anyMatch(participant -> isHeard(participant, day, arrivals)))
                .count();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fraction(BigDecimal.valueOf(heard), BigDecimal.valueOf(all.size())));
    }

    private static boolean isHeard(Participant participant, LocalDate day, BatchArrivals arrivals) {
        return Stream.of(day, day.minusDays(1), day.minusDays(2))
                .anyMatch(on -> arrivals.heard(participant.getParticipantId(), on));
    }

    /** By region the regional governments whose agreement is in force, and is not a test. */
    private Map<String, List<Participant>> signatories(LocalDate day) {
        return signatories.computeIfAbsent(day, d -> {
            Map<String, List<Participant>> byRegion = new HashMap<>();
            participants.stream()
                    .filter(participant -> hasSigned(participant, d))
                    .forEach(participant -> participant
                            .getRegions()
                            .forEach(region -> byRegion.computeIfAbsent(region, none -> new ArrayList<>())
                                    .add(participant)));
            return byRegion;
        });
    }

    private static boolean hasSigned(Participant participant, LocalDate day) {
        return participant.getKind() == ParticipantKind.REGION
                && participant.getStatus() != ParticipantStatus.TEST
                && !day.isBefore(participant.getSignedOn())
                && (participant.getEndsOn() == null || day.isBefore(participant.getEndsOn()));
    }

    /** A region itself, or all regions of a province or the nation. */
    static List<String> regions(String area) {
        return REGIONS.computeIfAbsent(
                area,
                any -> Regions.all().stream()
                        .map(Region::code)
                        .filter(code -> code.length() == 5)
                        .filter(code -> BatchFigures.areasOf(code).contains(area))
                        .toList());
    }
}

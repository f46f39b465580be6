package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.LabourForce;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of the persons in the labour force of a region in the month of a survey. Made for one request, since it may
 * not say two things of the same; at most one figure per region and month is held.
 */
final class LabourForceRules implements Rules {
    private static final Set<String> FIELDS = Set.of("regionCode", "vintage", "persons");
    private static final long MOST_PERSONS = 50_000_000;

    private final Map<String, Long> personsByKey = new ConcurrentHashMap<>();

    @Override
    public Examined examine(Item item, Reception reception) {
        Fields fields = new Fields(item);
        fields.refuseOthersThan(FIELDS);
        String area = RegionCode.ownedIn(fields, reception.sender());
        String vintage = Vintage.in(fields, reception.receivedAt());
        Long persons = fields.requiredNumber("persons", 0, MOST_PERSONS);
        if (area == null
                || vintage == null
                || persons == null
                || !fields.violations().isEmpty()) {
            return new Verdict.Rejected(null, fields.violations());
        }
        var submission = new Submission.OfLabourForce(LabourForce.newBuilder()
                .setArea(area)
                .setVintage(vintage)
                .setPersons(persons)
                .build());
        Long before = personsByKey.putIfAbsent(submission.key(), persons);
        if (before != null && !before.equals(persons)) {
            fields.refuse("persons", Code.LABOUR_FORCE_DIFFERS);
            return new Verdict.Rejected(null, fields.violations());
        }
        return submission;
    }
}

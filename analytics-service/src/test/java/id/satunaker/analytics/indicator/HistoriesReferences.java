package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random agreements and labour forces for a history, the same for the same seed; one province often signs as a whole. */
final class HistoriesReferences {
    private static final String WHOLE = "82";

    private final Random random;
    private final LocalDate from;
    private final int days;

    private HistoriesReferences(LawCase history) {
        this.random = new Random(history.seed() + 1);
        this.from = history.from();
        this.days = (int) (history.to().toEpochDay() - from.toEpochDay());
    }

    static BatchReferences of(LawCase history) {
        return new HistoriesReferences(history).references();
    }

    private BatchReferences references() {
        List<Participant> participants = new ArrayList<>();
        for (String id : Histories.PARTICIPANTS) {
            List<String> regions = new ArrayList<>(List.of(oneOf(Histories.REGIONS), oneOf(Histories.REGIONS)));
            participants.add(participant(id, regions.subList(0, 1 + random.nextInt(2))));
        }
        List<String> whole = BatchReferences.regions(WHOLE);
        participants.add(participant("provinsi", whole.subList(random.nextInt(2), whole.size())));
        List<LabourForce> labourForces = new ArrayList<>();
        for (int months = random.nextInt(4); months > 0; months--) {
            YearMonth vintage = YearMonth.from(from.plusDays(random.nextInt(days) - 30L));
            Histories.REGIONS.forEach(region -> labourForces.add(labourForce(region, vintage)));
            whole.subList(random.nextInt(2), whole.size())
                    .forEach(region -> labourForces.add(labourForce(region, vintage)));
        }
        return new BatchReferences(participants, newestOfEach(labourForces));
    }

    /** A compacted topic has one record of each region and month. */
    private static List<LabourForce> newestOfEach(List<LabourForce> labourForces) {
        List<LabourForce> newest = new ArrayList<>();
        for (LabourForce force : labourForces) {
            newest.removeIf(known -> known.getArea().equals(force.getArea())
                    && known.getVintage().equals(force.getVintage()));
            newest.add(force);
        }
        return newest;
    }

    private Participant participant(String id, List<String> regions) {
        LocalDate signed = from.plusDays(random.nextInt(days) / 2);
        return Participant.newBuilder()
                .setParticipantId(id)
                .setName(id)
                .setKind(random.nextInt(8) == 0 ? ParticipantKind.COMPANY : ParticipantKind.REGION)
                .setRegions(regions)
                .setRecordKinds(List.of())
                .setAgreementNumber("1")
                .setSignedOn(signed)
                .setEndsOn(random.nextInt(4) == 0 ? signed.plusDays(1 + random.nextInt(days)) : null)
                .setStatus(oneOf(Arrays.asList(
                        ParticipantStatus.LIVE,
                        ParticipantStatus.LIVE,
                        ParticipantStatus.SUSPENDED,
                        ParticipantStatus.TEST)))
                .build();
    }

    private LabourForce labourForce(String region, YearMonth vintage) {
        return LabourForce.newBuilder()
                .setArea(region)
                .setVintage(vintage.toString())
                .setPersons(random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(1_000))
                .build();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package id.satunaker.local.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The made-up posts of one region: opened, some corrected, filled, cancelled or left to expire, a few withdrawn. */
final class SampleVacancies {

    /** A vacancy as the placements of the region see it. */
    record Posted(String recordId, String employerId, LocalDate openedOn, String occupation, String sector) {}

    private static final Map<Character, String> TITLES = Map.of(
            '1', "Kepala shift",
            '2', "Guru dan tenaga ahli",
            '3', "Teknisi",
            '4', "Staf administrasi",
            '5', "Pramuniaga",
            '6', "Pekerja kebun",
            '7', "Tukang las",
            '8', "Operator produksi",
            '9', "Tenaga gudang");

    private final SampleRegion region;
    private final Chance chance;
    private final Outbox outbox;
    private final List<Posted> posted = new ArrayList<>();

    SampleVacancies(SampleRegion region, Chance chance, Outbox outbox) {
        this.region = region;
        this.chance = chance;
        this.outbox = outbox;
    }

    void post(int count, LocalDate first, int days) {
        for (int n = 0; n < count; n++) {
            postOne("v-" + n, chance.seasonalDay(first, days));
        }
    }

    private void postOne(String recordId, LocalDate openedOn) {
        String occupation = String.valueOf(chance.between(1, 9));
        String sector = String.valueOf(chance.oneOf(region.sectors));
        String employerId = "E-" + region.code.replace(".", "") + "-" + chance.between(1, 400);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("recordId", recordId);
        state.put("regionCode", region.code);
        state.put("employerId", employerId);
        state.put("title", TITLES.get(occupation.charAt(0)));
        state.put("openings", chance.happens(0.05) ? chance.between(20, 120) : chance.between(1, 8));
        state.put("openedOn", openedOn.toString());
        if (chance.happens(0.7)) {
            state.put("validUntil", openedOn.plusDays(chance.between(20, 120)).toString());
        }
        state.put("occupation", occupation);
        state.put("sector", sector);
        posted.add(new Posted(recordId, employerId, openedOn, occupation, sector));
        // One in twenty offices writes the vacancy down weeks after the first placement already names it.
        LocalDate writtenOn = chance.happens(0.05) ? openedOn.plusDays(chance.between(20, 60)) : openedOn;
        outbox.write(region, SampleEvent.Kind.VACANCY, writtenOn, state);
        follow(state, writtenOn);
    }

    private void follow(Map<String, Object> state, LocalDate writtenOn) {
        if (chance.happens(0.03)) {
            state.put("openings", chance.between(1, 12));
            outbox.write(region, SampleEvent.Kind.VACANCY, writtenOn.plusDays(chance.between(1, 9)), state);
        }
        if (chance.happens(0.01)) {
            outbox.write(region, SampleEvent.Kind.VACANCY, writtenOn.plusDays(10), retraction(state));
        } else if (chance.happens(0.45)) {
            LocalDate closedOn = writtenOn.plusDays(chance.between(10, 90));
            state.put("closedOn", closedOn.toString());
            state.put("closeReason", chance.oneOf(List.of("FILLED", "FILLED", "FILLED", "CANCELLED", "EXPIRED")));
            outbox.write(region, SampleEvent.Kind.VACANCY, closedOn, state);
        }
    }

    static Map<String, Object> retraction(Map<String, Object> state) {
        Map<String, Object> retraction = new LinkedHashMap<>();
        retraction.put("recordId", state.get("recordId"));
        retraction.put("regionCode", state.get("regionCode"));
        if (state.containsKey("nik")) {
            retraction.put("nik", state.get("nik"));
        }
        retraction.put("retracted", true);
        return retraction;
    }

    /** Any vacancy of the region: one that was open about then, if chance finds it in a few tries. */
    Posted openAbout(LocalDate day) {
        Posted found = chance.oneOf(posted);
        for (int tries = 0; tries < 12; tries++) {
            if (!found.openedOn().isAfter(day) && found.openedOn().plusDays(90).isAfter(day)) {
                return found;
            }
            found = chance.oneOf(posted);
        }
        return found;
    }
}

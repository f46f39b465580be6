package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules as a pure function (R2 to R10): what the records of one person, or one vacancy, add to every region, measure
 * and day. A stock has +1 on the day it starts to count and -1 on the day it stops, in the future too; a flow has its
 * number on its day. Thread-safe.
 */
public final class Contributions {
    private static final int RULES = 2; // one more whenever a rule or a measure changes
    private static final Measure PLACED_FROM_REGISTER = Measure.of(Indicator.PLC_REG);

    private final int validityDays;

    /**
     * @param validityDays V of R2: days without a confirmation after which a registration lapses
     * @throws IllegalArgumentException where it is less than 1
     */
    public Contributions(int validityDays) {
        if (validityDays < 1) {
            throw new IllegalArgumentException("a registration must be valid for a day at least: " + validityDays);
        }
        this.validityDays = validityDays;
    }

    /** Names the rules and V: what was added under one epoch must never be subtracted under another. */
    public String epoch() {
        return "r" + RULES + "-v" + validityDays;
    }

    public Cells of(Person person) {
        Cells cells = new Cells();
        Jobs jobs = Jobs.of(person);
        List<Stretch> timeline = Timeline.of(InForce.of(person, validityDays), jobs);
        addRegister(timeline, jobs, cells);
        addPlacements(person, cells);
        addFromRegister(timeline, jobs, cells);
        return cells;
    }

    public Cells of(VacancyPosts posts) {
        return OpenPosts.of(posts);
    }

    private static void addRegister(List<Stretch> timeline, Jobs jobs, Cells cells) {
        RegisterStocks stocks = new RegisterStocks(cells);
        RegisterFlows flows = new RegisterFlows(cells, jobs);
        Stretch before = null;
        int spellStart = 0;
        for (Stretch stretch : timeline) {
            stocks.addRegistered(stretch);
            if (stretch.unemployed()) {
                spellStart = continuesSpell(before, stretch) ? spellStart : stretch.from();
                stocks.addUnemployed(stretch, spellStart);
            }
            flows.add(before, stretch);
            before = stretch;
        }
        flows.add(before, null);
    }

    private static boolean continuesSpell(@Nullable Stretch before, Stretch stretch) {
        return before != null && before.unemployed() && before.to() == stretch.from();
    }

    private static void addPlacements(Person person, Cells cells) {
        for (PlacementEvent event : person.placements()) {
            Placement placement = event.getPlacement();
            if (placement != null) {
                PlacementFlows.add(placement, event.getEnvelope().getRegionCode(), cells);
            }
        }
    }

    /** R9: once per person and day, however many placements start. */
    private static void addFromRegister(List<Stretch> timeline, Jobs jobs, Cells cells) {
        for (int day : jobs.startDays()) {
            for (Stretch stretch : timeline) {
                if (stretch.unemployed() && stretch.has(day - 1)) {
                    cells.add(Cells.place(stretch.region(), day), PLACED_FROM_REGISTER, 1);
                }
            }
        }
    }
}

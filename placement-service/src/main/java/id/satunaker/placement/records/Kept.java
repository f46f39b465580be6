package id.satunaker.placement.records;

import java.util.List;

/**
 * What became of events given to a store: how many changed a record, and which ones it can never take. All others are
 * no newer than what was kept, or than another event given with them.
 */
public record Kept(int applied, List<Refusal> refusals) {

    /** The event at this place among those given breaks a rule of the store, now and whenever it is given again. */
    public record Refusal(int index, String reason) {}
}

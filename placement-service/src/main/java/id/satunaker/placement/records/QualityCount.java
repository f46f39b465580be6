package id.satunaker.placement.records;

/** How many of the examined records of a participant in a region a rule has found. */
public record QualityCount(String participantId, String regionCode, Findings findings) {

    /** These found of those examined, of whatever. */
    public record Findings(long found, long examined) {
        public static final Findings NONE = new Findings(0, 0);

        public Findings plus(Findings others) {
            return new Findings(found + others.found, examined + others.examined);
        }
    }
}

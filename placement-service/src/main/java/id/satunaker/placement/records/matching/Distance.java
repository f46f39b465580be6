package id.satunaker.placement.records.matching;

/** How far a workplace lies from where a person is registered. */
public enum Distance {
    SAME_REGION,
    SAME_PROVINCE,
    ELSEWHERE;

    private static final int PROVINCE_DIGITS = 2;

    public static Distance of(String regionCode, String otherCode) {
        if (regionCode.equals(otherCode)) {
            return SAME_REGION;
        }
        return regionCode.regionMatches(0, otherCode, 0, PROVINCE_DIGITS) ? SAME_PROVINCE : ELSEWHERE;
    }
}

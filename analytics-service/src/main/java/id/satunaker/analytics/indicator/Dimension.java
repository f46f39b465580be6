package id.satunaker.analytics.indicator;

import java.util.List;

/** A way to break an indicator down: the categories of one dimension always add up to the indicator's total. */
public enum Dimension {
    SEX("F", "M", "_U"),
    AGE("Y15T24", "Y25T34", "Y35T44", "Y45T54", "Y55T64", "Y_GE65", "_U"),
    EDUCATION("NONE", "SD", "SMP", "SMA", "SMK", "DIPLOMA", "S1", "POSTGRADUATE", "_U"),
    OCCUPATION("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "_U"),
    DURATION("D0T89", "D90T179", "D180T364", "D_GE365"),
    SECTOR(
            "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U",
            "_U"),

    /** Why registered unemployment ended (R8). */
    REASON("PLACED", "LAPSED", "FOUND_WORK", "TRAINING", "WITHDREW", "MOVED", "DECEASED", "OTHER", "_U"),

    /** Why a placement ended; outside this room it is called REASON as well, since no indicator has both. */
    END_REASON("RESIGNED", "LAID_OFF", "CONTRACT_ENDED", "RETIRED", "DECEASED", "OTHER", "_U");

    /** The category of what a record does not say. */
    public static final String UNKNOWN = "_U";

    private final List<String> categories;

    Dimension(String... categories) {
        this.categories = List.of(categories);
    }

    /** The dimension's name in requests and answers. */
    public String code() {
        return this == END_REASON ? REASON.name() : name();
    }

    /** The codes of the categories, in the order in which they are shown. */
    public List<String> categories() {
        return categories;
    }
}

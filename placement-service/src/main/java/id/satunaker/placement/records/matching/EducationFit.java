package id.satunaker.placement.records.matching;

import id.satunaker.schemas.event.Education;

/** Whether a person's education is at least what a vacancy asks. */
public enum EducationFit {
    NOT_ASKED,
    MET,
    /** The vacancy asks for some, and the person's is not known. */
    UNKNOWN,
    BELOW;

    public static EducationFit of(Education has, Education asked) {
        if (asked == Education._U) {
            return NOT_ASKED;
        }
        return has == Education._U ? UNKNOWN : level(has) >= level(asked) ? MET : BELOW;
    }

    /** General and vocational upper secondary school are two kinds of one level. */
    private static int level(Education education) {
        return switch (education) {
            case _U, NONE -> 0;
            case SD -> 1;
            case SMP -> 2;
            case SMA, SMK -> 3;
            case DIPLOMA -> 4;
            case S1 -> 5;
            case POSTGRADUATE -> 6;
        };
    }
}

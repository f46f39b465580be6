package id.satunaker.analytics.indicator;

import java.util.Arrays;
import java.util.List;

/** An indicator of domain section 4, with its unit and the breakdowns in which it is also counted. */
public enum Indicator {
    REG_T(Kind.STOCK, "persons"),
    REG_U(
            Kind.STOCK,
            "persons",
            Dimension.SEX,
            Dimension.AGE,
            Dimension.EDUCATION,
            Dimension.OCCUPATION,
            Dimension.DURATION),
    REG_IN(Kind.FLOW, "events"),
    REG_OUT(Kind.FLOW, "events", Dimension.REASON),
    REG_TIN(Kind.FLOW, "events"),
    REG_TOUT(Kind.FLOW, "events"),
    REG_UR(Kind.RATE, "percent"),
    LTU(Kind.RATE, "percent"),
    YOUTH(Kind.RATE, "percent"),
    PLC(Kind.FLOW, "placements", Dimension.SECTOR, Dimension.OCCUPATION),
    PLC_REG(Kind.FLOW, "persons"),
    PLC_END(Kind.FLOW, "placements", Dimension.END_REASON),
    LAYOFF(Kind.FLOW, "placements"),
    VAC(Kind.STOCK, "posts", Dimension.SECTOR, Dimension.OCCUPATION),
    VAC_NEW(Kind.FLOW, "posts"),
    TIGHT(Kind.RATE, "ratio"),
    JFR30(Kind.RATE, "percent"),
    PLC90(Kind.RATE, "percent"),
    TTP(Kind.MEDIAN, "days"),
    RET90(Kind.RATE, "percent"),
    MISMATCH(Kind.INDEX, "ratio"),
    COVERAGE(Kind.RATE, "ratio"),
    LAG(Kind.MEDIAN, "hours");

    private final Kind kind;
    private final String unit;
    private final List<Dimension> dimensions;

    Indicator(Kind kind, String unit, Dimension... dimensions) {
        this.kind = kind;
        this.unit = unit;
        this.dimensions = List.of(dimensions);
    }

    /** Those that are counted; the others are made of them. */
    public static List<Indicator> counts() {
        return Arrays.stream(values())
                .filter(indicator -> indicator.kind.isCount())
                .toList();
    }

    public Kind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    /** The dimensions by which this indicator is also counted. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Whether it counts what employers do, so that one of them may be most of it. */
    boolean isOfEmployers() {
        return switch (this) {
            case PLC, PLC_END, LAYOFF, VAC, VAC_NEW -> true;
            default -> false;
        };
    }

    /** What this indicator means, in Indonesian and English. */
    public FactSheet factSheet() {
        return FactSheet.of(this);
    }
}

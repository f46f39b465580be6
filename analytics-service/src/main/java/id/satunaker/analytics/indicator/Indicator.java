package id.satunaker.analytics.indicator;

import java.util.List;

/** An indicator of domain section 4 that is counted per region and day, with its unit and breakdowns. */
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
    PLC(Kind.FLOW, "placements", Dimension.SECTOR, Dimension.OCCUPATION),
    PLC_REG(Kind.FLOW, "persons"),
    PLC_END(Kind.FLOW, "placements", Dimension.END_REASON),
    LAYOFF(Kind.FLOW, "placements"),
    VAC(Kind.STOCK, "posts", Dimension.SECTOR, Dimension.OCCUPATION),
    VAC_NEW(Kind.FLOW, "posts");

    private final Kind kind;
    private final String unit;
    private final List<Dimension> dimensions;

    Indicator(Kind kind, String unit, Dimension... dimensions) {
        this.kind = kind;
        this.unit = unit;
        this.dimensions = List.of(dimensions);
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

    /** What this indicator means, in Indonesian and English. */
    public FactSheet factSheet() {
        return FactSheet.of(this);
    }
}

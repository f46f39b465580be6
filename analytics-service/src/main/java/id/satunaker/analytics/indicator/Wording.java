package id.satunaker.analytics.indicator;

/** Says in words what a quantity is. */
final class Wording {
    private Wording() {}

    static Text of(Quantity quantity) {
        return sum(quantity, quantity.days() == 1 ? "quantity.day" : "quantity.sum");
    }

    static Text ofMean(Quantity quantity) {
        return sum(quantity, "quantity.mean");
    }

    private static Text sum(Quantity quantity, String key) {
        return FactSheetTexts.get(key)
                .with("measure", of(quantity.measure()))
                .with("first", quantity.daysBefore() + quantity.days() - 1L)
                .with("last", quantity.daysBefore())
                .with("days", quantity.days());
    }

    private static Text of(Measure measure) {
        Text indicator =
                new Text(measure.indicator().name(), measure.indicator().name());
        if (measure.category() == null) {
            return indicator;
        }
        String category = measure.category();
        Dimension dimension = measure.dimension();
        Text part = dimension == null
                ? FactSheetTexts.get("part." + category)
                : new Text(dimension.code() + " = " + category, dimension.code() + " = " + category);
        return FactSheetTexts.get("quantity.part").with("measure", indicator).with("part", part);
    }
}

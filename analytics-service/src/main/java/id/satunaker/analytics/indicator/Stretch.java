package id.satunaker.analytics.indicator;

/** Consecutive days, {@code from <= d < to}, on which a person has one home registration and is employed or is not. */
record Stretch(int from, int to, InForce home, boolean employed) {

    /** R5. */
    boolean unemployed() {
        return !employed && !home.registration().getWorking();
    }

    String region() {
        return home.region();
    }

    boolean has(int day) {
        return from <= day && day < to;
    }
}

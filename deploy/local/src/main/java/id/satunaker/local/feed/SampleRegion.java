package id.satunaker.local.feed;

/** One of the eight signatories, with its population (persons, 2024) as the weight of its made-up life. */
enum SampleRegion {
    KAB_BEKASI("kab-bekasi", "32.16", 3_390_000, "CCCCCGHF"),
    KOTA_BANDUNG("kota-bandung", "32.73", 2_590_000, "GGIICJMP"),
    KAB_SUBANG("kab-subang", "32.13", 1_680_000, "AACCCGGF"),
    KAB_BATANG("kab-batang", "33.25", 860_000, "CCCAAGGF"),
    KAB_ASAHAN("kab-asahan", "12.09", 800_000, "AAACGGHF"),
    KOTA_BINJAI("kota-binjai", "12.75", 320_000, "GGGIHCPQ"),
    KAB_HALMAHERA_SELATAN("kab-halmahera-selatan", "82.04", 260_000, "BBBAACFG"),
    KAB_SIJUNJUNG("kab-sijunjung", "13.03", 250_000, "AAABGGOF");

    static final long POPULATION = java.util.Arrays.stream(values())
            .mapToLong(region -> region.population)
            .sum();

    final String participant;
    final String code;
    final long population;
    /** KBLI section letters, each as often as its made-up share of the region's jobs. */
    final String sectors;

    SampleRegion(String participant, String code, long population, String sectors) {
        this.participant = participant;
        this.code = code;
        this.population = population;
        this.sectors = sectors;
    }

    /** This region's share of a whole, at least 1. */
    int shareOf(int whole) {
        return (int) Math.max(1, Math.round((double) whole * population / POPULATION));
    }
}

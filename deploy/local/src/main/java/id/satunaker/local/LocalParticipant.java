package id.satunaker.local;

import java.util.List;

/** A signatory of the made-up agreements of the local run: the scopes are those of its token. */
public record LocalParticipant(String id, String name, String region, List<String> scopes) {
    private static final List<String> REGIONAL = List.of("events:write", "records:read");
    private static final List<String> ALL = List.of(
            "events:write",
            "records:read",
            "records:operate",
            "indicators:exact",
            "indicators:operate",
            "reference:write");

    /** The id of the ministry. */
    static final String MINISTRY = "kemnaker";

    /** The ministry's region: all of them. */
    static final String EVERYWHERE = "*";

    private static final List<LocalParticipant> SIGNATORIES = List.of(
            regional("kab-bekasi", "Kabupaten Bekasi", "32.16"),
            regional("kota-bandung", "Kota Bandung", "32.73"),
            regional("kab-subang", "Kabupaten Subang", "32.13"),
            regional("kota-binjai", "Kota Binjai", "12.75"),
            regional("kab-asahan", "Kabupaten Asahan", "12.09"),
            regional("kab-sijunjung", "Kabupaten Sijunjung", "13.03"),
            regional("kab-batang", "Kabupaten Batang", "33.25"),
            regional("kab-halmahera-selatan", "Kabupaten Halmahera Selatan", "82.04"),
            new LocalParticipant(MINISTRY, "Kementerian Ketenagakerjaan", EVERYWHERE, ALL));

    /** All nine: the eight regions, then the ministry. */
    public static List<LocalParticipant> all() {
        return SIGNATORIES;
    }

    boolean isMinistry() {
        return region.equals(EVERYWHERE);
    }

    private static LocalParticipant regional(String id, String name, String region) {
        return new LocalParticipant(id, name, region, REGIONAL);
    }
}

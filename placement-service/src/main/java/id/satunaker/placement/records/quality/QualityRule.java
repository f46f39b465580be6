package id.satunaker.placement.records.quality;

import java.util.List;

/**
 * What can be wrong with records, each by a name. Whether it is, on a day, is a function of the records and that day; of
 * what was examined and what was found, each record counts once, for its publisher and its region.
 */
public enum QualityRule {
    ORPHAN_PLACEMENT(
            List.of(Kind.PLACEMENT),
            List.of("vacancy", "employerId", "startedOn"),
            "The placement names a vacancy that does not exist, 7 days after it was received with that name.",
            "Penempatan menyebut lowongan yang tidak ada, 7 hari setelah diterima dengan sebutan itu."),
    PLACEMENT_WITHOUT_VACANCY(
            List.of(Kind.PLACEMENT),
            List.of("employerId", "startedOn"),
            "The placement has started and names no vacancy.",
            "Penempatan sudah mulai dan tidak menyebut lowongan."),
    OVERFILLED_VACANCY(
            List.of(Kind.VACANCY),
            List.of("title", "employerId", "openings", "started"),
            "More placements that name the vacancy have started than it has openings.",
            "Penempatan yang sudah mulai lebih banyak daripada formasi lowongan."),
    VACANCY_PAST_VALIDITY(
            List.of(Kind.VACANCY),
            List.of("title", "employerId", "openings", "openedOn", "openUntil"),
            "The vacancy's validity has passed and nobody has closed it.",
            "Masa berlaku lowongan sudah lewat dan lowongan belum ditutup."),
    PERSON_IN_TWO_REGISTERS(
            List.of(Kind.JOB_SEEKER),
            List.of("registeredOn", "inForceUntil"),
            "The person's registration is in force here and in another participant's register, and both have come by then.",
            "Pendaftaran pencari kerja berlaku di sini dan di daftar peserta lain, dan keduanya sudah diterima."),
    SAME_RECORDED_AT(
            List.of(Kind.JOB_SEEKER, Kind.PLACEMENT, Kind.VACANCY),
            List.of("recordedAt"),
            "Two versions with different content claim to be the newest: both have the same recordedAt.",
            "Dua versi yang isinya berbeda mengaku terbaru: recordedAt keduanya sama."),
    OVERLAPPING_PLACEMENTS(
            List.of(Kind.PLACEMENT),
            List.of("employerId", "startedOn", "endedOn"),
            "The placement runs while another of the same person does: one of the participant's own, or one that was"
                    + " received later.",
            "Penempatan berjalan bersamaan dengan penempatan lain orang yang sama: milik peserta sendiri, atau yang"
                    + " diterima kemudian."),
    RECORD_ID_OF_SEVERAL_PERSONS(
            List.of(Kind.JOB_SEEKER, Kind.PLACEMENT),
            List.of("recordedAt"),
            "The participant uses the recordId for several persons.",
            "Peserta memakai recordId ini untuk beberapa orang."),
    SILENT_PARTICIPANT(
            List.of(Kind.PARTICIPANT),
            List.of("name", "lastEventOn", "lastHeartbeatOn"),
            "Nothing was received from the regional government for 3 days, not even a heartbeat.",
            "Tidak ada yang diterima dari pemerintah daerah selama 3 hari, bahkan tanda hidup pun tidak.");

    /** What a rule looks at. */
    public enum Kind {
        JOB_SEEKER,
        PLACEMENT,
        VACANCY,
        /** A participant in each of its regions. */
        PARTICIPANT
    }

    private final List<Kind> kinds;
    private final List<String> facts;
    private final Text meaning;

    QualityRule(List<Kind> kinds, List<String> facts, String english, String indonesian) {
        this.kinds = kinds;
        this.facts = facts;
        this.meaning = new Text(english, indonesian);
    }

    /** The same in English and Indonesian. */
    public record Text(String en, String id) {}

    public List<Kind> kinds() {
        return kinds;
    }

    /** The names of the facts that a finding has, where they are known. */
    public List<String> facts() {
        return facts;
    }

    public Text meaning() {
        return meaning;
    }
}

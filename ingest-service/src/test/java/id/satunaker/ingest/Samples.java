package id.satunaker.ingest;

/** Good items, numbered. */
final class Samples {
    private Samples() {}

    /** A job seeker of a person of its own. */
    static String jobSeeker(String prefix, int number) {
        return """
                {"recordId":"%s-%d","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00",\
                "nik":"%s","registeredOn":"2025-01-10","sex":"F","birthMonth":"2004-03","education":"SMK",\
                "occupation":"2512"}""".formatted(prefix, number, nik(number));
    }

    /** A vacancy that is open. */
    static String vacancy(String prefix, int number) {
        return """
                {"recordId":"%s-%d","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00",\
                "employerId":"employer","title":"Welder","openings":1,"openedOn":"2025-01-10"}""".formatted(prefix, number);
    }

    /** With the unissued prefix 99. */
    static String nik(int number) {
        return "99%04d450304%04d".formatted(number / 9999, number % 9999 + 1);
    }
}

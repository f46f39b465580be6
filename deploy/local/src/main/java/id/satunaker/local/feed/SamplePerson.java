package id.satunaker.local.feed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up person: what an office would write on the registration form. */
record SamplePerson(String nik, boolean female, LocalDate bornOn, String education, String occupation) {

    private static final List<String> EDUCATION = List.of(
            "SD",
            "SMP",
            "SMP",
            "SMA",
            "SMA",
            "SMA",
            "SMK",
            "SMK",
            "SMK",
            "DIPLOMA",
            "S1",
            "S1",
            "NONE",
            "POSTGRADUATE");
    private static final List<String> OCCUPATIONS = List.of(
            "8", "8131", "9", "9329", "5", "5223", "4", "4110", "7", "7212", "6", "3", "3112", "2", "2341", "1");

    /** A person aged 16 to 58 on the given day; {@code serial} makes the NIK its own among 5.4 million. */
    static SamplePerson born(Chance chance, int serial, LocalDate today) {
        boolean female = chance.happens(0.47);
        int age = chance.happens(0.55) ? chance.between(18, 26) : chance.between(27, 58);
        LocalDate bornOn = today.minusYears(age).minusDays(chance.between(30, 330));
        return new SamplePerson(
                nik(serial, bornOn, female), female, bornOn, chance.oneOf(EDUCATION), chance.oneOf(OCCUPATIONS));
    }

    /** A NIK of the prefix 99, which no region was ever issued, so it can be nobody's. */
    private static String nik(int serial, LocalDate bornOn, boolean female) {
        int day = bornOn.getDayOfMonth() + (female ? 40 : 0);
        int district = serial / 9_999 % 10_000;
        return String.format(
                "99%04d%02d%02d%02d%04d",
                district, day, bornOn.getMonthValue(), bornOn.getYear() % 100, 1 + serial % 9_999);
    }

    /** The members about the person; now and then an office leaves one out. */
    Map<String, Object> form(Chance chance) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("nik", nik);
        if (!chance.happens(0.02)) {
            form.put("sex", female ? "F" : "M");
        }
        if (!chance.happens(0.03)) {
            form.put("birthMonth", bornOn.toString().substring(0, 7));
        }
        if (!chance.happens(0.04)) {
            form.put("education", education);
        }
        if (!chance.happens(0.06)) {
            form.put("occupation", occupation);
        }
        return form;
    }
}

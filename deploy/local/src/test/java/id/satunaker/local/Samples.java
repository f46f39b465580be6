package id.satunaker.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Small makings of the tests. */
final class Samples {
    private Samples() {}

    /** A NIK with the unissued prefix 99 of a woman born on 1 March 2004; the series tells tests apart. */
    static String nik(int series, int number) {
        return "99%04d410304%04d".formatted(series, number);
    }

    static <T> List<List<T>> ordersOf(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> order : ordersOf(rest)) {
                List<T> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                orders.add(longer);
            }
        }
        return orders;
    }

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2025-" + monthAndDay);
    }
}

package id.satunaker.analytics.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's days with a home registration (R3), as stretches in order of time; days without one are not in it. */
final class Timeline {
    private final List<InForce> registrations;
    private final Jobs jobs;
    private final List<Stretch> stretches = new ArrayList<>();

    private Timeline(List<InForce> registrations, Jobs jobs) {
        this.registrations = registrations;
        this.jobs = jobs;
    }

    /** Between two neighbouring days on which something starts or ends, nothing changes: one look at the first is enough. */
    static List<Stretch> of(List<InForce> registrations, Jobs jobs) {
        Timeline timeline = new Timeline(registrations, jobs);
        int[] changes = timeline.changes();
        for (int i = 0; i + 1 < changes.length; i++) {
            if (changes[i] < changes[i + 1]) {
                timeline.add(changes[i], changes[i + 1]);
            }
        }
        return timeline.stretches;
    }

    private int[] changes() {
        int[] changes = new int[2 * (registrations.size() + jobs.count())];
        int count = 0;
        for (InForce registration : registrations) {
            changes[count++] = registration.from();
            changes[count++] = registration.to();
        }
        for (int i = 0; i < jobs.count(); i++) {
            changes[count++] = jobs.start(i);
            changes[count++] = jobs.end(i);
        }
        Arrays.sort(changes);
        return changes;
    }

    private void add(int from, int to) {
        InForce home = homeOn(from);
        if (home == null) {
            return;
        }
        boolean employed = jobs.employedOn(from);
        int last = stretches.size() - 1;
        if (last >= 0 && continues(stretches.get(last), from, home, employed)) {
            stretches.set(last, new Stretch(stretches.get(last).from(), to, home, employed));
        } else {
            stretches.add(new Stretch(from, to, home, employed));
        }
    }

    private static boolean continues(Stretch last, int from, InForce home, boolean employed) {
        return last.to() == from && last.home() == home && last.employed() == employed;
    }

    private @Nullable InForce homeOn(int day) {
        InForce home = null;
        for (InForce registration : registrations) {
            if (registration.on(day) && (home == null || registration.prevailsOver(home))) {
                home = registration;
            }
        }
        return home;
    }
}

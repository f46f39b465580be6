package id.satunaker.planted.clean.work;

import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.region.Regions;
import java.time.Clock;
import java.time.LocalDate;

public final class Work {
    public LabourForce of(String area, Clock clock) {
        int[][] persons = {{Regions.all().size()}};
        return LabourForce.newBuilder()
                .setArea(area)
                .setVintage(LocalDate.now(clock).toString())
                .setPersons(persons[0][0])
                .build();
    }
}

package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events given once and in the order of their versions to stores that nothing happens to. */
public final class CleanRun {
    private static final Generation FIRST = new Generation(1, new Edition(180, Layout.own()));

    private CleanRun() {}

    /** The database of the run, whose generation 1 it filled. */
    public static JdbcTemplate of(List<?> events) {
        JdbcTemplate jdbc = new Database().concurrentJdbc();
        GenerationTables tables = new GenerationSchemas(SchemaDataSource.of(jdbc.getDataSource()), FIRST.edition());
        var stores = tables.stores(FIRST);
        stores.jobSeekers().keep(inOrder(events, JobSeekerEvent.class, Database.JOB_SEEKERS));
        stores.vacancies().keep(inOrder(events, VacancyEvent.class, VacancyTable.TABLE));
        stores.placements().keep(inOrder(events, PlacementEvent.class, PlacementTable.TABLE));
        return jdbc;
    }

    private static <E> List<E> inOrder(List<?> events, Class<E> type, Table<E> table) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(table::versionOf))
                .toList();
    }
}

package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.RecordStore;
import id.satunaker.placement.records.Validity;
import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.RecordStores;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each generation in a schema of its own. */
final class GenerationSchemas implements GenerationTables {
    /** Longer than an instance that answers readers can go without looking which generation is shown. */
    private static final Duration UNSEEN = Duration.ofSeconds(10);

    private static final String LEFT_OVER = """
            SELECT number FROM generation, generation_state
            WHERE number <> shown AND number IS DISTINCT FROM beside AND changed_at < now() - ? * interval '1 second'
                AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'records_' || number)""";

    /** All rows are read; the time that other statements have would end that. */
    private static final int PATIENCE_MILLIS = 3_600_000;

    private final SchemaDataSource shown;
    /** Its own, so that no transaction of a caller holds locks on tables while other connections make them. */
    private final SchemaDataSource own;

    private final TransactionTemplate snapshot;
    private final JdbcOperations jdbc;
    private final Edition edition;

    /** @param shown what readers are answered from */
    GenerationSchemas(SchemaDataSource shown, Edition edition) {
        this.shown = shown;
        this.own = SchemaDataSource.of(shown.pool());
        this.jdbc = new JdbcTemplate(own);
        this.edition = edition;
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(own));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public void make(int generation) {
        drop(generation);
        try {
            Flyway.configure()
                    .dataSource(own)
                    .locations(Layout.LOCATION)
                    .schemas(SchemaDataSource.schema(generation))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DataAccessResourceFailureException("Cannot make the tables of generation " + generation, e);
        }
    }

    @Override
    public RecordStores stores(Generation generation) {
        JdbcOperations tables = new JdbcTemplate(SchemaDataSource.of(shown.pool(), generation.number()));
        Validity validity = new Validity(generation.edition().validityDays());
        return new RecordStores(
                heard(tables, JobSeekerTable.under(validity)),
                heard(tables, VacancyTable.TABLE),
                heard(tables, PlacementTable.TABLE),
                new ParticipantStore(tables));
    }

    private static <E> RecordStore<E> heard(JdbcOperations tables, Table<E> table) {
        return new ArrivalStore<>(new GuardedStore<>(tables, table), tables, table.envelope());
    }

    @Override
    public void show(Generation generation) {
        shown.show(generation.number());
    }

    @Override
    public List<Integer> leftOver() {
        return jdbc.queryForList(LEFT_OVER, Integer.class, UNSEEN.toSeconds());
    }

    @Override
    public void drop(int generation) {
        jdbc.execute("DROP SCHEMA IF EXISTS " + SchemaDataSource.schema(generation) + " CASCADE");
    }

    @Override
    public Set<String> differences(Generation one, Generation other, @Nullable Collection<String> among) {
        Comparison comparison = new Comparison(one, other);
        return snapshot.execute(status -> jdbc.execute((ConnectionCallback<Set<String>>) connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            return comparison.differences(connection, among);
        }));
    }
}

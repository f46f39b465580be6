package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.Generations;
import id.satunaker.placement.records.generation.Phase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionOperations;

/** One row says how generations stand; whoever changes it locks it, and readers never wait. */
final class GenerationStateTable implements GenerationLog {
    /** Of the lead; any number that nobody else locks in this database. */
    private static final long LEAD = 5_093_117_642L;

    private static final String READ = """
            SELECT state.*, (SELECT max(number) FROM generation) AS newest,
                   shown.validity_days AS shown_days, shown.layout AS shown_layout,
                   beside.validity_days AS beside_days, beside.layout AS beside_layout
            FROM generation_state state JOIN generation shown ON shown.number = state.shown
            LEFT JOIN generation beside ON beside.number = state.beside""";

    private static final String MADE =
            "INSERT INTO generation (number, validity_days, layout) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String CHANGE = """
            UPDATE generation_state SET (shown, beside, phase, answered, differences, outcome, changed_at)
                = (?, ?, ?, ?, ?, ?, clock_timestamp())""";

    private static final RowMapper<Generations> ROW = (row, number) -> generations(row);

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    GenerationStateTable(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void begin(Supplier<Generations> first) {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("LOCK TABLE generation_state IN EXCLUSIVE MODE");
            if (jdbc.query(READ, ROW).isEmpty()) {
                Generations generations = first.get();
                made(generations);
                jdbc.update(
                        "INSERT INTO generation_state (shown, phase, differences) VALUES (?, ?, 0)",
                        generations.shown().number(),
                        generations.phase().name());
            }
        });
    }

    @Override
    public Generations read() {
        return jdbc.queryForObject(READ, ROW);
    }

    @Override
    public Generations change(UnaryOperator<Generations> next) {
        return transactions.execute(status -> {
            Generations now = lock();
            Generations then = next.apply(now);
            if (!then.equals(now)) {
                made(then);
                write(then);
            }
            return then;
        });
    }

    /** Two statements: what the second sees is as of the lock, not as of before the wait for it. */
    private Generations lock() {
        jdbc.queryForList("SELECT FROM generation_state FOR UPDATE");
        return read();
    }

    private void made(Generations generations) {
        for (Generation generation : generations.all()) {
            Edition edition = generation.edition();
            jdbc.update(MADE, generation.number(), edition.validityDays(), edition.layout());
        }
    }

    private void write(Generations then) {
        Generation beside = then.beside();
        jdbc.update(
                CHANGE,
                then.shown().number(),
                beside == null ? null : beside.number(),
                then.phase().name(),
                then.answered(),
                then.differences(),
                then.outcome());
    }

    private static Generations generations(ResultSet row) throws SQLException {
        return new Generations(
                generation(row, "shown"),
                row.getObject("beside") == null ? null : generation(row, "beside"),
                row.getInt("newest"),
                Phase.valueOf(row.getString("phase")),
                row.getString("answered"),
                row.getInt("differences"),
                row.getString("outcome"));
    }

    private static Generation generation(ResultSet row, String role) throws SQLException {
        Edition edition = new Edition(row.getInt(role + "_days"), row.getString(role + "_layout"));
        return new Generation(row.getInt(role), edition);
    }

    /** The lock is its connection's: it is free again as soon as the server sees that ended. */
    @Override
    public void lead(Runnable duty) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean leads = ask(connection, "pg_try_advisory_lock");
            if (leads) {
                try {
                    duty.run();
                } finally {
                    ask(connection, "pg_advisory_unlock");
                }
            }
            return leads;
        });
    }

    private static boolean ask(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT " + function + "(" + LEAD + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}

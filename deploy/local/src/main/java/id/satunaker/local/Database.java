package id.satunaker.local;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server from the embedded binaries, as a process of its own. */
record Database(Layout layout, Addresses addresses, Secrets secrets) implements Recipe {
    static final String USER = "satunaker";

    @Override
    public Launch prepare() throws IOException, InterruptedException, Refusal {
        Path bin = PostgresBinaries.unpacked(layout.target()).resolve("bin");
        if (!Files.exists(cluster())) {
            createCluster(bin);
        }
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(
                bin.resolve("postgres").toString(),
                "-D",
                cluster().toString(),
                "-p",
                String.valueOf(addresses.port(Part.POSTGRES)),
                "-c",
                "listen_addresses=" + Addresses.HOST,
                "-c",
                "unix_socket_directories="));
        return new Launch(command, Map.of(), "-D " + cluster());
    }

    @Override
    public boolean isReady() throws Exception {
        if (!Ports.answers(addresses.port(Part.POSTGRES))) {
            return false;
        }
        try (Connection connection =
                DriverManager.getConnection(addresses.jdbcUrl(), USER, secrets.databasePassword())) {
            return connection.isValid(2);
        }
    }

    @Override
    public String address() {
        return addresses.jdbcUrl();
    }

    private Path cluster() {
        return layout.folder(Part.POSTGRES).resolve("cluster");
    }

    /** Made aside and moved into place, so that a cluster that is there is whole. */
    private void createCluster(Path bin) throws IOException, InterruptedException, Refusal {
        Path unfinished = cluster().resolveSibling("unfinished");
        Layout.deleteTree(unfinished);
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + secrets.databasePasswordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync"));
        Process initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(layout.log(Part.POSTGRES).toFile())
                .start();
        // Remembered as the server will be, so that a stop in these seconds ends it too.
        PidFile.of(layout, Part.POSTGRES).write(initdb.toHandle(), "--pgdata=" + unfinished);
        if (initdb.waitFor() != 0) {
            throw new Refusal("postgres could not make its data folder; log: " + layout.log(Part.POSTGRES));
        }
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it has no more rights than the files' owner. */
    private static List<String> withoutRoot() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    }
}

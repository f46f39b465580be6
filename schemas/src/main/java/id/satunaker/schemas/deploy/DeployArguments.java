package id.satunaker.schemas.deploy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where to deploy and how: Kafka's and the registry's addresses, the partitions of the core topics (1 or more) and the
 * copies of each.
 */
public record DeployArguments(String bootstrapServers, String schemaRegistry, int partitions, short replicationFactor) {
    private static final Set<String> NAMES =
            Set.of("--bootstrap-servers", "--schema-registry", "--partitions", "--replication-factor");
    private static final String USAGE = "usage: Deploy --bootstrap-servers HOST:PORT --schema-registry URL"
            + " [--partitions N (12)] [--replication-factor N (3)]";

    public DeployArguments {
        if (partitions < 1 || replicationFactor < 1) {
            throw new IllegalArgumentException("Partitions and replication factor are at least 1; " + USAGE);
        }
    }

    static DeployArguments parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " is unknown or has no value; " + USAGE);
            }
            given.put(args[i], args[i + 1]);
        }
        return new DeployArguments(
                required(given, "--bootstrap-servers"),
                required(given, "--schema-registry"),
                number(given.getOrDefault("--partitions", "12")),
                (short) number(given.getOrDefault("--replication-factor", "3")));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing; " + USAGE);
        }
        return value;
    }

    private static int number(String text) {
        try {
            return Short.parseShort(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number up to " + Short.MAX_VALUE + "; " + USAGE, e);
        }
    }
}

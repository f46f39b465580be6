package id.satunaker.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What one start of the stack was asked for; ports are counted from the base port. */
public record Options(Path data, int basePort, boolean fresh, boolean sample, boolean detach) {
    private static final int DEFAULT_BASE_PORT = 8080;
    private static final int HIGHEST_BASE_PORT = 65_535 - 24;

    /** A stack without sample and with its data in the given folder, as tests want it. */
    public static Options bare(Path data, int basePort) {
        return new Options(data, basePort, false, false, false);
    }

    static Options parse(List<String> arguments, Path defaultData) throws Refusal {
        Options options = new Options(defaultData, DEFAULT_BASE_PORT, false, true, false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private Options with(String option, Iterator<String> rest) throws Refusal {
        return switch (option) {
            case "--fresh" -> new Options(data, basePort, true, sample, detach);
            case "--no-sample" -> new Options(data, basePort, fresh, false, detach);
            case "--detach" -> new Options(data, basePort, fresh, sample, true);
            case "--base-port" -> new Options(data, port(value(option, rest)), fresh, sample, detach);
            case "--data" -> new Options(folder(value(option, rest)), basePort, fresh, sample, detach);
            default -> throw new Refusal(option + " is no option; see --help");
        };
    }

    /** A rotation or a rebuild empties nothing, feeds nothing, and starts nothing that stays. */
    void refuseForWork(String work) throws Refusal {
        if (fresh || !sample || detach) {
            throw new Refusal(work + " takes --data and --base-port only; see --help");
        }
    }

    private static String value(String option, Iterator<String> rest) throws Refusal {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw new Refusal(option + " needs a value; see --help");
        }
        return value;
    }

    private static Path folder(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static int port(String text) throws Refusal {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1024 && port <= HIGHEST_BASE_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("--base-port " + text + " is not a number", e);
        }
        throw new Refusal("--base-port " + text + " is not from 1024 to " + HIGHEST_BASE_PORT);
    }
}

package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processes of one data folder as the kernel knows them, by command line or working directory, children too. */
record ProcessesOf(Path data) {

    List<String> alive() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
                    .filter(this::isOurs)
                    .map(entry -> entry.getFileName() + " " + commandLine(entry))
                    .toList();
        }
    }

    private boolean isOurs(Path process) {
        return commandLine(process).contains(data.toString()) || worksInData(process);
    }

    private boolean worksInData(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(data);
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty for one that has ended meanwhile or is another user's. */
    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }
}

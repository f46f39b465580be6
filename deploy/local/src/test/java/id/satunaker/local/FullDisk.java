package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder in which the kernel refuses every byte. Where a file system can be mounted, it is one without room, seen by
 * the tested process alone and gone with it; else a file that a run writes leads to the device that is always full.
 */
final class FullDisk {
    private static final String MOUNT_AND_FILL =
            "mount -t tmpfs -o size=64k tmpfs \"$0\" && { cat /dev/zero >\"$0/filled\" 2>/dev/null || exec \"$@\"; }";

    private FullDisk() {}

    /** Gives the command that fills the folder and then becomes the one that follows it. */
    static List<String> at(Path folder) throws IOException, InterruptedException {
        List<List<String>> ways =
                List.of(List.of("unshare", "--mount"), List.of("unshare", "--user", "--map-root-user", "--mount"));
        for (List<String> way : ways) {
            List<String> before = new ArrayList<>(way);
            before.addAll(List.of("bash", "-c", MOUNT_AND_FILL, folder.toString()));
            if (works(before)) {
                System.out.println("the full disk is a mounted one, by " + String.join(" ", way));
                return before;
            }
        }
        System.out.println("nothing can be mounted here: the full disk is /dev/full");
        leadToFullDevice(folder);
        return List.of();
    }

    /** From the first file that a run writes. */
    private static void leadToFullDevice(Path folder) throws IOException {
        Path pids = Files.createDirectories(Layout.of(folder).pids());
        Files.createSymbolicLink(pids.resolve("run.pid.unfinished"), Path.of("/dev/full"));
    }

    private static boolean works(List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add("true");
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}

package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder in which the kernel refuses every byte. Where a file system can be mounted, it is one without room, seen by
 * the tested process alone and gone with it; else a file that a run writes leads to the device that is always full.
 *
 * @param before the command that prepares the folder and then becomes the one that follows it
 * @param wantedMegabytes how much space a run must want to find too little here
 */
record FullDisk(List<String> before, String wantedMegabytes) {
    private static final String DEFAULT_MEGABYTES = "1024";
    private static final String MORE_THAN_ANY_DISK_HAS = "999999999";
    private static final String MOUNT_AND_FILL =
            "mount -t tmpfs -o size=64k tmpfs \"$0\" && { cat /dev/zero >\"$0/filled\" 2>/dev/null || exec \"$@\"; }";

    static FullDisk at(Path folder) throws IOException, InterruptedException {
        List<List<String>> ways =
                List.of(List.of("unshare", "--mount"), List.of("unshare", "--user", "--map-root-user", "--mount"));
        for (List<String> way : ways) {
            List<String> before = new ArrayList<>(way);
            before.addAll(List.of("bash", "-c", MOUNT_AND_FILL, folder.toString()));
            if (works(before)) {
                System.out.println("the full disk is a mounted one, by " + String.join(" ", way));
                return new FullDisk(before, DEFAULT_MEGABYTES);
            }
        }
        System.out.println("nothing can be mounted here: the full disk is /dev/full");
        return ofDevice(folder);
    }

    /** The last file that a run writes before it starts the parts. */
    private static FullDisk ofDevice(Path folder) throws IOException {
        Path pids = Files.createDirectories(Layout.of(folder).pids());
        Files.createSymbolicLink(pids.resolve("run.pid.unfinished"), Path.of("/dev/full"));
        return new FullDisk(List.of(), MORE_THAN_ANY_DISK_HAS);
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

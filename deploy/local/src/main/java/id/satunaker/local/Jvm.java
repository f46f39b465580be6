package id.satunaker.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command of a part that is a Java program, with flags for a quick start and a small machine. */
record Jvm(Layout layout, Part part, int megabytes) {

    Recipe.Launch launch(List<String> programme, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                mark(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(programme);
        return new Recipe.Launch(command, environment, mark());
    }

    private String mark() {
        return "-Dsatunaker.part=" + layout.folder(part);
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The made-up agreements of the local participants, as ingest reads them; a change is in force within seconds. */
final class Agreements {
    private Agreements() {}

    static void write(Path file) throws IOException {
        String participants =
                LocalParticipant.all().stream().map(Agreements::entry).collect(Collectors.joining());
        Files.writeString(
                file, "# Made up; written anew by every run.\nsatunaker.ingest.participants:\n" + participants);
    }

    private static String entry(LocalParticipant participant) {
        return """
                - id: %s
                  name: %s
                  kind: %s
                  regions: ["%s"]
                  record-kinds: [job-seeker, vacancy, placement]
                  agreement-number: MADE-UP/%s
                  signed-on: 2022-01-03
                  status: live
                """.formatted(
                        participant.id(),
                        participant.name(),
                        participant.isMinistry() ? "ministry" : "region",
                        participant.region(),
                        participant.id());
    }
}

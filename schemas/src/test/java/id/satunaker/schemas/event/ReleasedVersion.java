package id.satunaker.schemas.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** Schemas as files: those of {@code src/main/avro}, or those frozen under {@code released/v1} with their samples. */
record ReleasedVersion(Path folder) {
    private static final Path CURRENT = Path.of("src", "main", "avro");
    private static final Path RELEASED = Path.of("released");
    private static final String AVSC = ".avsc";
    private static final String HEX = ".hex";

    static ReleasedVersion current() {
        return new ReleasedVersion(CURRENT);
    }

    static List<ReleasedVersion> all() {
        return files(RELEASED)
                .filter(Files::isDirectory)
                .map(ReleasedVersion::new)
                .toList();
    }

    static Path folderOf(String name) {
        return RELEASED.resolve(name);
    }

    List<Path> schemaFiles() {
        return files(folder).filter(file -> file.toString().endsWith(AVSC)).toList();
    }

    /** Every named schema, the nested ones too, by full name. */
    Map<String, Schema> schemas() {
        SchemaParser parser = new SchemaParser();
        for (Path file : schemaFiles()) {
            try {
                parser.parse(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parser.getParsedNamedSchemas().stream()
                .collect(Collectors.toMap(Schema::getFullName, Function.identity(), (same, again) -> same));
    }

    /** Names of samples: JobSeekerEvent-full. */
    List<String> samples() {
        return files(sampleFolder())
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(HEX))
                .map(name -> name.substring(0, name.length() - HEX.length()))
                .toList();
    }

    Path bytesOf(String sample) {
        return sampleFolder().resolve(sample + HEX);
    }

    Path jsonOf(String sample) {
        return sampleFolder().resolve(sample + ".json");
    }

    Schema schemaOf(String sample) {
        return schemas().get(Samples.className(sample));
    }

    Path sampleFolder() {
        return folder.resolve("samples");
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

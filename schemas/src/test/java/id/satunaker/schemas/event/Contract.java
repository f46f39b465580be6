package id.satunaker.schemas.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What FULL_TRANSITIVE demands: today's schemas read what any released version wrote, and the other way round. */
final class Contract {
    private Contract() {}

    static List<String> breaches(Map<String, Schema> current, Map<String, Schema> released) {
        return released.values().stream()
                .flatMap(old -> breaches(current.get(old.getFullName()), old))
                .sorted()
                .toList();
    }

    private static Stream<String> breaches(Schema current, Schema released) {
        return current == null
                ? Stream.of(released.getFullName() + " is gone")
                : Stream.concat(
                        cannotRead(current, released).map(breach -> "today's cannot read the released " + breach),
                        cannotRead(released, current).map(breach -> "the released cannot read today's " + breach));
    }

    private static Stream<String> cannotRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(Incompatibility::toString)
                .map(breach -> reader.getFullName() + ": " + breach);
    }
}

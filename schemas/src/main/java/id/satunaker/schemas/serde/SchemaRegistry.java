package id.satunaker.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A schema registry as far as the platform needs it: ids of schemas, schemas of ids, registration and compatibility.
 * Every call asks the registry and fails with one of this package's exceptions.
 */
public final class SchemaRegistry {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final RegistryHttp http;

    public SchemaRegistry(Map<String, ?> config) {
        this(SerdeSettings.of(config));
    }

    SchemaRegistry(SerdeSettings settings) {
        this.http = new RegistryHttp(settings.access());
    }

    /** Registers the schema as the subject's next version, or finds it there, and returns its id. */
    public int register(String subject, Schema schema) {
        RegistryHttp.Answer answer = http.post(subjectPath(subject) + "/versions", body(schema));
        if (answer.status() == CONFLICT || answer.status() == UNPROCESSABLE) {
            throw new IncompatibleSchemaException("The registry refuses " + schema.getFullName() + " under " + subject
                    + ": " + answer.message() + "; a released schema may only gain or lose fields with defaults");
        }
        return answer.ok().get("id").asInt();
    }

    /** The id under which the schema is registered for the subject. */
    public int idOf(String subject, Schema schema) {
        RegistryHttp.Answer answer = http.post(subjectPath(subject), body(schema));
        if (answer.status() == NOT_FOUND) {
            throw new UnknownSchemaException(schema.getFullName() + ", as this service has it, is not registered under "
                    + subject + ": run the deploy step of this version of schemas against the registry");
        }
        return answer.ok().get("id").asInt();
    }

    /** The newest version of the subject. */
    RegisteredSchema latest(String subject) {
        RegistryHttp.Answer answer = http.get(subjectPath(subject) + "/versions/latest");
        if (answer.status() == NOT_FOUND) {
            throw new UnknownSchemaException(
                    "Nothing is registered under " + subject + ": run the deploy step of schemas against the registry");
        }
        return new RegisteredSchema(answer.ok().get("id").asInt(), parse(answer.ok()));
    }

    public Schema schemaOf(int id) {
        RegistryHttp.Answer answer = http.get("schemas/ids/" + id);
        if (answer.status() == NOT_FOUND) {
            throw new UnknownSchemaException(
                    "The registry knows no schema " + id + ": the record was written against another registry");
        }
        return parse(answer.ok());
    }

    /** Sets the compatibility that the registry demands of the subject's next versions, such as FULL_TRANSITIVE. */
    public void setCompatibility(String subject, String compatibility) {
        http.put("config/" + encoded(subject), Map.of("compatibility", compatibility))
                .ok();
    }

    /** Sets the compatibility of all subjects that have none of their own. */
    public void setCompatibility(String compatibility) {
        http.put("config", Map.of("compatibility", compatibility)).ok();
    }

    private static Schema parse(JsonNode answer) {
        try {
            return new Schema.Parser().parse(answer.get("schema").asText());
        } catch (AvroRuntimeException e) {
            throw new IncompatibleSchemaException("The registry holds a schema that is not Avro: " + e.getMessage());
        }
    }

    private static Map<String, String> body(Schema schema) {
        return Map.of("schema", SchemaText.of(schema));
    }

    private static String subjectPath(String subject) {
        return "subjects/" + encoded(subject);
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    record RegisteredSchema(int id, Schema schema) {}
}

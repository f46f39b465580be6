package id.satunaker.ingest;

import id.satunaker.schemas.event.Participant;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/** The file that holds the participants and their agreements. */
final class ParticipantsFile {
    private static final String LIST = "satunaker.ingest.participants";

    private final Path file;
    private final Validator validator;

    ParticipantsFile(Path file, Validator validator) {
        this.file = file;
        this.validator = validator;
    }

    /**
     * Reads it whole.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    List<Participant> read() {
        try {
            List<Participant> participants = bind().stream()
                    .map(this::valid)
                    .map(ParticipantProperties::participant)
                    .toList();
            refuseDuplicates(participants);
            return participants;
        } catch (BindException e) {
            throw new IllegalArgumentException(file + ": " + innermost(e) + ": " + rootMessage(e), e);
        } catch (IOException | YAMLException | IllegalStateException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + rootMessage(e), e);
        }
    }

    private List<ParticipantProperties> bind() throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("participants", new FileSystemResource(file))
                .forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind(
                        LIST,
                        Bindable.listOf(ParticipantProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .orElseThrow(() -> new IllegalArgumentException(file + " has no list " + LIST));
    }

    private ParticipantProperties valid(ParticipantProperties properties) {
        Set<ConstraintViolation<ParticipantProperties>> violations = validator.validate(properties);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(file + ", participant " + properties.id() + ": "
                    + violations.stream()
                            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return properties;
    }

    private void refuseDuplicates(List<Participant> participants) {
        participants.stream()
                .collect(Collectors.groupingBy(Participant::getParticipantId, Collectors.counting()))
                .forEach((id, count) -> {
                    if (count > 1) {
                        throw new IllegalArgumentException(file + " has the participant " + id + " more than once");
                    }
                });
    }

    /** The name of the property at fault. */
    private static String innermost(BindException failure) {
        BindException innermost = failure;
        while (innermost.getCause() instanceof BindException cause) {
            innermost = cause;
        }
        return innermost.getName().toString();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}

package id.satunaker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the one stack that the end-to-end tests share: started for the first, stopped after the last. */
final class StackExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Stack.class, type -> start(), Stack.class);
    }

    private static Stack start() {
        try {
            return Stack.start(Options.bare(emptyData("stack"), freeBasePort()), System.out::println);
        } catch (Refusal | IOException e) {
            throw new IllegalStateException("The stack did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** An empty folder under target, kept after the test for its logs. */
    static Path emptyData(String name) throws IOException {
        Path data = Layout.builtModule().resolve("target/it").resolve(name);
        Layout.deleteTree(data);
        return Files.createDirectories(data);
    }

    /** Below the range from which the kernel takes ports for outgoing connections. */
    static int freeBasePort() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try {
                Ports.checkFree(new Addresses(base));
                return base;
            } catch (Refusal e) {
                continue;
            }
        }
    }
}

package id.satunaker.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/** The run's own secrets, made once and kept readable by their owner alone: a signing key, the person key, a password. */
final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** Makes what is not there yet. */
    void create() throws IOException {
        createRandom(personKeyFile());
        createRandom(databasePasswordFile());
        if (!Files.exists(publicKeyFile()) || !Files.exists(privateKeyFile())) {
            KeyPair pair = newKeyPair();
            write(privateKeyFile(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(publicKeyFile(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
    }

    /** Base64 of the secrets that turn a NIK into a personId, one after the other, as ingest takes them. */
    String personKey() throws IOException {
        return secretsIn(personKeyFile());
    }

    /** The same with the secret that a rotation adds. */
    String nextPersonKey() throws IOException {
        return secretsIn(nextPersonKeyFile());
    }

    /** Whether a rotation has begun and not ended: events may then lie in Kafka under either key. */
    boolean isRotating() {
        return Files.exists(nextPersonKeyFile());
    }

    /** Adds a secret, unless a rotation that was not finished has done so. */
    void beginRotation() throws IOException {
        if (!isRotating()) {
            write(nextPersonKeyFile(), Files.readString(personKeyFile()) + random());
        }
    }

    /** At once: before, the old key is in force, and afterwards the new one. */
    void endRotation() throws IOException {
        Files.move(nextPersonKeyFile(), personKeyFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    String databasePassword() throws IOException {
        return Files.readString(databasePasswordFile()).strip();
    }

    Path databasePasswordFile() {
        return folder.resolve("postgres-password");
    }

    Path publicKeyFile() {
        return folder.resolve("public.pem");
    }

    PrivateKey signingKey() throws IOException {
        String body = Files.readString(privateKeyFile()).replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IOException(privateKeyFile() + " is no RSA key", e);
        }
    }

    private Path personKeyFile() {
        return folder.resolve("person-key");
    }

    Path nextPersonKeyFile() {
        return folder.resolve("person-key.next");
    }

    private static String secretsIn(Path file) throws IOException {
        return String.join(",", Files.readAllLines(file));
    }

    private Path privateKeyFile() {
        return folder.resolve("private.pem");
    }

    private static void createRandom(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, random());
        }
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n" + PEM.encodeToString(encoded) + "\n-----END " + kind + "-----\n";
    }

    /** Narrow from the first byte on, and whole or not there, on the disk itself: never readable by others, never half a key. */
    static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

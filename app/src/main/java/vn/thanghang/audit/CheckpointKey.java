package vn.thanghang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** The Ed25519 key of an installation. Its public half is handed to the auditor on the first day. */
public final class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private CheckpointKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    static CheckpointKey made() {
        try {
            return of(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java since 15", absent);
        }
    }

    private static CheckpointKey of(KeyPair pair) {
        return new CheckpointKey(pair.getPrivate(), pair.getPublic());
    }

    /** The key kept in this folder: made at the first start, readable by its owner only. */
    static CheckpointKey in(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("audit-checkpoint.key");
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var key = made();
                var lines = base64(key.secret.getEncoded()) + "\n" + base64(key.open.getEncoded()) + "\n";
                Files.writeString(file, lines, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
                Files.writeString(folder.resolve("audit-checkpoint.pub"), key.publicText() + "\n");
                return key;
            } catch (FileAlreadyExistsException there) {
                return read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CheckpointKey read(Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            return new CheckpointKey(
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))),
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the key of the checkpoints is damaged: " + file, damaged);
        }
    }

    /** The public half as one line of text. */
    public String publicText() {
        return base64(open.getEncoded());
    }

    static PublicKey parsePublic(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalArgumentException("not a public key of checkpoints", damaged);
        }
    }

    PublicKey open() {
        return open;
    }

    Checkpoint signed(long size, Hash root, Instant at) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(Checkpoint.signedBytes(size, root, at));
            return new Checkpoint(size, root, at, base64(signature.sign()));
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a checkpoint cannot be signed", refused);
        }
    }

    static boolean isSignedBy(PublicKey key, Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(checkpoint.signedBytes());
            return signature.verify(checkpoint.signatureBytes());
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

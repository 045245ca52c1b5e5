package vn.thanghang.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import vn.thanghang.platform.BadInput;

/** The key that seals backups: a file with 64 hexadecimal digits, kept away from the backups themselves. */
final class BackupKey {

    private static final int BYTES = 32;
    private static final byte[] PURPOSE = "thanghang backup 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret.clone();
    }

    static BackupKey in(Path file) throws IOException {
        try {
            byte[] secret = HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (secret.length != BYTES) {
                throw new BadInput("backup.keyDamaged", file);
            }
            return new BackupKey(secret);
        } catch (NoSuchFileException absent) {
            throw new BadInput("backup.keyAbsent", file);
        } catch (IllegalArgumentException notHex) {
            throw new BadInput("backup.keyDamaged", file);
        }
    }

    static BackupKey madeIn(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n", StandardCharsets.US_ASCII);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        return new BackupKey(secret);
    }

    /** A key for one file only, so that no two files ever share one (RFC 5869). */
    SecretKey of(byte[] salt) {
        try {
            var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(PURPOSE, BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", how);
        } catch (GeneralSecurityException partOfEveryJava) {
            throw new IllegalStateException(partOfEveryJava);
        }
    }
}

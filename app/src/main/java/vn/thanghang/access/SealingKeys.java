package vn.thanghang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The file {@code sealing.keys}: one line per key, {@code id:base64 of 32 bytes}, readable by its owner only. The first
 * start makes it with one key. A rotation adds a line with the next id; several nodes share one copy of the file.
 */
final class SealingKeys {

    private static final String NAME = "sealing.keys";
    private static final int KEY_BYTES = 32;

    private SealingKeys() {}

    static Map<Integer, byte[]> in(Path folder, SecureRandom random) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(NAME);
            makeIfAbsent(file, random);
            var keys = new HashMap<Integer, byte[]>();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    var parts = line.strip().split(":", 2);
                    keys.put(Integer.valueOf(parts[0]), Base64.getDecoder().decode(parts[1]));
                }
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void makeIfAbsent(Path file, SecureRandom random) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException there) {
            return;
        }
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var line = "1:" + Base64.getEncoder().encodeToString(key) + "\n";
        Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }
}

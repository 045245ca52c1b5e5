package vn.thanghang.platform.database;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the three roles of the embedded server, in a file only the account of the application reads. */
record DatabasePasswords(String admin, String owner, String app) {

    static final String FILE = "passwords";

    static DatabasePasswords readOrCreate(Path folder, boolean dataExist) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (dataExist) {
                throw new DatabaseUnavailable(DatabaseProblem.PASSWORDS_LOST, file);
            }
            var fresh = new DatabasePasswords(random(), random(), random());
            fresh.write(file);
            return fresh;
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, file, e);
        }
    }

    private static DatabasePasswords read(Path file) throws IOException {
        var lines = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        return new DatabasePasswords(
                required(lines, "admin", file), required(lines, "owner", file), required(lines, "app", file));
    }

    private static String required(Properties lines, String role, Path file) throws IOException {
        String password = lines.getProperty(role);
        if (password == null || password.isBlank()) {
            throw new IOException("no password for " + role + " in " + file);
        }
        return password;
    }

    private void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            out.write("admin=" + admin + "\nowner=" + owner + "\napp=" + app + "\n");
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--------"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DatabasePasswords[hidden]";
    }
}

package vn.thanghang.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder {@code var/pg}: programs, data, logs and passwords of the embedded server. */
final class ServerFolder {

    static final String ADMIN = "thanghang_admin";

    private static final int INITDB_MINUTES = 5;

    private final Path root;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final DatabasePasswords passwords;

    private ServerFolder(Path root, PostgresBinaries binaries, ServerAccount account, DatabasePasswords passwords) {
        this.root = root;
        this.binaries = binaries;
        this.account = account;
        this.passwords = passwords;
    }

    /** Makes ready what is missing: programs, passwords, an empty cluster. Safe to repeat after a kill at any point. */
    static ServerFolder preparedIn(Path root) {
        try {
            Files.setPosixFilePermissions(Files.createDirectories(root), PosixFilePermissions.fromString("rwx--x--x"));
            Path data = root.resolve("data");
            ServerAccount account = ServerAccount.of(root, data);
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(root);
            DatabasePasswords passwords = DatabasePasswords.readOrCreate(root, Files.exists(data));
            var folder = new ServerFolder(root, binaries, account, passwords);
            folder.prepareLogs();
            if (!Files.exists(data)) {
                folder.createCluster();
            }
            folder.checkVersion();
            return folder;
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, root, e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path startLog() {
        return logs().resolve("start.log");
    }

    PostgresBinaries binaries() {
        return binaries;
    }

    DatabasePasswords passwords() {
        return passwords;
    }

    private void prepareLogs() throws IOException {
        if (!Files.exists(logs())) {
            Files.createDirectory(logs());
            account.own(logs());
        }
    }

    private void checkVersion() throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION"), StandardCharsets.UTF_8)
                .strip();
        if (!found.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new DatabaseUnavailable(DatabaseProblem.WRONG_DATA_VERSION, found, PostgresBinaries.MAJOR);
        }
    }

    private void createCluster() throws IOException {
        Path fresh = root.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(fresh);
        Path password = root.resolve("password.new");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, passwords.admin() + "\n", StandardCharsets.UTF_8);
        account.own(password);
        try {
            initialise(fresh, password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(fresh.resolve("pg_hba.conf"), """
                # Written by Thăng Hạng: only this machine, only with a password.
                host all all 127.0.0.1/32 scram-sha-256
                """, StandardCharsets.UTF_8);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Names sort as in a Vietnamese dictionary (ICU); letters are classed by Unicode where the C library knows how. */
    private void initialise(Path cluster, Path passwordFile) {
        List<String> common = List.of(
                "-D",
                cluster.toString(),
                "-U",
                ADMIN,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=vi",
                "--data-checksums",
                "--lc-messages=C");
        try {
            run("initdb", with(common, "--locale=C.UTF-8"));
        } catch (DatabaseUnavailable unknownLocale) {
            if (unknownLocale.arguments().stream().noneMatch(text -> text.contains("locale"))) {
                throw unknownLocale;
            }
            run("initdb", with(common, "--locale=C"));
        }
    }

    private static List<String> with(List<String> common, String last) {
        var all = new ArrayList<>(common);
        all.add(last);
        return all;
    }

    private void run(String program, List<String> arguments) {
        try {
            Process process = server(program, arguments).start();
            if (!process.waitFor(INITDB_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new DatabaseUnavailable(
                        DatabaseProblem.PROGRAM_FAILED, program, process.exitValue(), lastLinesOfLog());
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.PROGRAM_FAILED, program, "-", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + program, e);
        }
    }

    /** A command of the server as its account, in an environment of its own, away from our terminal's signals. */
    ProcessBuilder server(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(account.command(List.of(binaries.program(program).toString())));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(startLog().toFile()));
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C"));
        return builder;
    }

    String lastLinesOfLog() {
        try (Stream<String> lines = Files.lines(startLog(), StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 8), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(e);
        }
    }
}

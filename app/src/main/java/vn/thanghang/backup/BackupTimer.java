package vn.thanghang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.VarFolder;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.OwnerDatabase;

/** Backups while the system runs: one when the newest is older than the interval, and the oldest ones go. */
@Component
class BackupTimer {

    private static final Logger LOG = LoggerFactory.getLogger(BackupTimer.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'thang-hang-'uuuuMMdd'T'HHmmss'.sao-luu'", Locale.ROOT);
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final OwnerDatabase database;
    private final VarFolder folder;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Path target;
    private final Duration every;
    private final int keep;
    private final @Nullable Path keyFile;
    private final SecureRandom random = new SecureRandom();

    BackupTimer(
            OwnerDatabase database,
            VarFolder folder,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${thanghang.backup.folder}") String target,
            @Value("${thanghang.backup.every}") Duration every,
            @Value("${thanghang.backup.keep}") int keep,
            @Value("${thanghang.backup.key-file}") String keyFile) {
        this.database = database;
        this.folder = folder;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.target = target.isBlank() ? folder.resolve("backups") : Path.of(target);
        this.every = every;
        this.keep = keep;
        this.keyFile = keyFile.isBlank() ? null : Path.of(keyFile);
        if (!every.isZero() && every.compareTo(SHORTEST) < 0 || keep < 1) {
            throw new IllegalArgumentException(
                    "thanghang.backup: every " + every + " (from " + SHORTEST + "), keep " + keep);
        }
    }

    void look() {
        try {
            if (!every.isZero() && isDue()) {
                make();
            }
        } catch (IOException | RuntimeException fault) {
            LOG.error("no backup could be made in {}", target, fault);
        }
    }

    private boolean isDue() throws IOException {
        List<Path> kept = kept();
        if (kept.isEmpty()) {
            return true;
        }
        Instant newest = Files.getLastModifiedTime(kept.getLast()).toInstant();
        return !clock.instant().isBefore(newest.plus(every));
    }

    Path make() throws IOException {
        Files.createDirectories(target);
        Path file = target.resolve(
                LocalDateTime.ofInstant(clock.instant(), Vietnam.ZONE).format(NAME));
        @Nullable BackupKey key = keyFile == null ? null : BackupKey.in(keyFile);
        var backup = new Backup(database, folder, clock);
        var written = new Backup.Written[1];
        BackupFile.write(file, key, random, entries -> written[0] = backup.write(entries, key != null));
        record(file, written[0], key != null);
        List<Path> kept = kept();
        for (Path old : kept.subList(0, Math.max(0, kept.size() - keep))) {
            Files.delete(old);
        }
        return file;
    }

    private void record(Path file, Backup.Written written, boolean sealed) {
        transactions.executeWithoutResult(tx -> audit.record(
                AuditEvent.of(Actor.SYSTEM, "backup.made", new Subject("backup", String.valueOf(file.getFileName())))
                        .with("rows", written.rows())
                        .with("sealed", sealed)));
    }

    /** Our own backups in the folder, oldest first. */
    private List<Path> kept() throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(target)) {
            return content.filter(each -> each.getFileName().toString().matches("thang-hang-\\d{8}T\\d{6}\\.sao-luu"))
                    .sorted()
                    .toList();
        }
    }
}

package vn.thanghang.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BadInput;
import vn.thanghang.platform.VarFolder;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.OwnerDatabase;
import vn.thanghang.platform.database.TestDatabase;

/** The bundled results and their log, saved while the system works, and put into an installation that holds nothing. */
@DatabaseIT
class BackupIT {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FLIPS = 100;

    @Autowired
    private OwnerDatabase database;

    @Autowired
    private VarFolder folder;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @TempDir
    private Path place = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = place.resolve("all.sao-luu");
    }

    @Test
    void whatIsRestoredIsWhatWasSaved() throws IOException {
        save(null);
        TestDatabase empty = TestDatabase.untouched();
        restore(empty, null);
        assertThat(exported(empty.ownerDatabase(), "after"))
                .isEqualTo(exported(database, "before"))
                .hasSizeGreaterThan(10)
                .hasEntrySatisfying(
                        "tables/catalogue.figure.csv", sum -> assertThat(sum).isNotEmpty());
    }

    @Test
    void eventsWrittenMeanwhileAreInOrOutButNeverHalf() throws Exception {
        var goOn = new AtomicBoolean(true);
        Thread clerk = Thread.ofPlatform().start(() -> {
            for (long i = 1; goOn.get(); i++) {
                note(i);
            }
        });
        save(null);
        goOn.set(false);
        clerk.join();
        note(-1);
        TestDatabase empty = TestDatabase.untouched();
        restore(empty, null);
        long saved = number(empty.client(), "select count(*) from audit.event");
        assertThat(saved)
                .isEqualTo(number(empty.client(), "select max(seq) from audit.event"))
                .isEqualTo(number(empty.client(), "select last_seq from audit.head"))
                .isLessThan(number(sql, "select count(*) from audit.event"));
    }

    @Test
    void guardsStandAgainAfterARestore() throws IOException {
        save(null);
        TestDatabase empty = TestDatabase.untouched();
        restore(empty, null);
        var owner = JdbcClient.create(empty.owner());
        assertThatThrownBy(() -> owner.sql("update audit.event set actor = 'x'").update())
                .hasMessageContaining("audit.event");
        assertThatThrownBy(() -> owner.sql("delete from catalogue.figure").update())
                .hasMessageContaining("catalogue.figure");
        assertThat(number(owner, "select count(*) from pg_class where relrowsecurity"))
                .isPositive()
                .isEqualTo(number(owner, "select count(*) from pg_class where relforcerowsecurity"));
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        save(null);
        byte[] sound = Files.readAllBytes(file);
        var random = new Random(20261123);
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = sound.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThatThrownBy(() -> BackupFile.checked(file, null)).isInstanceOf(BadInput.class);
        }
        Files.write(file, Arrays.copyOf(sound, sound.length / 2));
        refusedAs("backup.damaged", () -> BackupFile.checked(file, null));
    }

    @Test
    void sealedBackupOpensOnlyWithItsKeyAndCarriesTheKeysOfTheInstallation() throws IOException {
        BackupKey key = BackupKey.madeIn(place.resolve("key"), RANDOM);
        save(key);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("catalogue.figure");
        refusedAs("backup.sealed", () -> BackupFile.checked(file, null));
        BackupKey other = BackupKey.madeIn(place.resolve("other"), RANDOM);
        refusedAs("backup.wrongKey", () -> Restore.check(BackupFile.checked(file, other), file));

        restore(TestDatabase.untouched(), BackupKey.in(place.resolve("key")));
        assertThat(place.resolve("var/keys/sealing.keys")).hasSameBinaryContentAs(folder.resolve("keys/sealing.keys"));
    }

    @Test
    void unsealedBackupLeavesTheKeysAtHome() throws IOException {
        save(null);
        var names = new ArrayList<String>();
        BackupFile.checked(file, null).forEach((name, content) -> names.add(name));
        assertThat(names)
                .startsWith(Manifest.NAME)
                .endsWith(Manifest.CHECKSUMS)
                .noneMatch(name -> name.contains("keys/") || name.contains("web_session"));
    }

    @Test
    void usedSystemIsNotRestoredInto() throws IOException {
        save(null);
        refusedAs("backup.notEmpty", () -> {
            TestDatabase used = TestDatabase.untouched();
            restore(used, null);
            restore(used, null);
        });
    }

    @Test
    void backupOfANewerProgramIsRefused() throws IOException {
        exported(database, "newer");
        Path manifest = place.resolve("newer").resolve(Manifest.NAME);
        String written = Files.readString(manifest);
        Files.writeString(manifest, written.replaceFirst("\"catalogue\" : \"\\d+\"", "\"catalogue\" : \"900\""));
        refusedAs("backup.newerSchema", () -> load(TestDatabase.untouched(), "newer"));
        Files.writeString(manifest, written.replaceFirst("\"catalogue\" :", "\"astrology\" :"));
        refusedAs("backup.newerSchema", () -> load(TestDatabase.untouched(), "newer"));
    }

    @Test
    void changedExportLeavesNothingBehind() throws IOException {
        exported(database, "changed");
        Path figures = place.resolve("changed/tables/catalogue.figure.csv");
        String rows = Files.readString(figures);
        TestDatabase target = TestDatabase.untouched();

        Files.writeString(
                figures, Pattern.compile("(\\.\\d)(\\d)").matcher(rows).replaceFirst(BackupIT::another));
        refusedAs("backup.entryChanged", () -> load(target, "changed"));
        Files.writeString(figures, rows + "not,a,row\n");
        refusedAs("backup.entryRefused", () -> load(target, "changed"));
        Files.delete(figures);
        refusedAs("backup.entryMissing", () -> load(target, "changed"));
        assertThat(number(target.client(), "select count(*) from catalogue.figure"))
                .isZero();

        Files.writeString(figures, rows);
        load(target, "changed");
        assertThat(number(target.client(), "select count(*) from catalogue.figure"))
                .isEqualTo(number(sql, "select count(*) from catalogue.figure"));
    }

    @Test
    void timerKeepsTheNewestAndWritesEachIntoTheLog() throws Exception {
        for (int i = 0; i < 3; i++) {
            Clock later = Clock.offset(clock, Duration.ofHours(i));
            new BackupTimer(
                            database,
                            folder,
                            audit,
                            transactions,
                            later,
                            place.toString(),
                            Duration.ofMinutes(5),
                            2,
                            "")
                    .make();
        }
        try (Stream<Path> kept = Files.list(place)) {
            assertThat(kept.map(each -> each.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.endsWith(".sao-luu"));
        }
        assertThat(number(sql, "select count(*) from audit.event where act = 'backup.made'"))
                .isEqualTo(3);
    }

    /** The same figure with its second decimal one higher. */
    private static String another(MatchResult figure) {
        return figure.group(1) + (Integer.parseInt(figure.group(2)) + 1) % 10;
    }

    private void save(@Nullable BackupKey key) throws IOException {
        var backup = new Backup(database, folder, clock);
        BackupFile.write(file, key, RANDOM, entries -> backup.write(entries, key != null));
    }

    private void restore(TestDatabase target, @Nullable BackupKey key) throws IOException {
        BackupEntries.Source source = BackupFile.checked(file, key);
        new Restore(target.ownerDatabase(), new VarFolder(place.resolve("var")), file).read(source);
    }

    private void load(TestDatabase target, String name) throws IOException {
        BackupEntries.Source source = BackupFolder.from(place.resolve(name));
        new Restore(target.ownerDatabase(), new VarFolder(place.resolve("var")), place.resolve(name)).read(source);
    }

    /** The checksum of every file of an export but the manifest, which names its time. */
    private Map<String, String> exported(OwnerDatabase from, String name) throws IOException {
        Path target = place.resolve(name);
        new Backup(from, new VarFolder(place.resolve("none")), clock).write(BackupFolder.into(target), false);
        var sums = new TreeMap<String, String>();
        try (var in = Files.newInputStream(target.resolve(Manifest.CHECKSUMS))) {
            BackupJson.checksums(in, target).forEach(each -> sums.put(each.name(), each.sha256()));
        }
        return sums;
    }

    private void note(long number) {
        transactions.executeWithoutResult(
                tx -> audit.record(AuditEvent.of(Actor.SYSTEM, "test.noted", Subject.of("test", number))));
    }

    private static long number(JdbcClient sql, String question) {
        return sql.sql(question).query(Long.class).single();
    }

    private static void refusedAs(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BadInput.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}

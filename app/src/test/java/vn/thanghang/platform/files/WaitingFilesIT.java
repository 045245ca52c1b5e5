package vn.thanghang.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.directive.HostileFiles;
import vn.thanghang.directive.HostilePdfs;
import vn.thanghang.directive.Packages;
import vn.thanghang.platform.database.DatabaseIT;

/** The way in with a scanner behind it: rows 86, 87 and 90 of the bad inputs. */
@DatabaseIT(properties = {"thanghang.clamd=unix:target/scanner-of-tests.sock", "thanghang.files.look-every=PT1S"})
class WaitingFilesIT {

    private static final Path SOCKET = Path.of("target", "scanner-of-tests.sock");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AN = "account:00000000-0000-7000-8000-0000000000a1";
    private static final String BINH = "account:00000000-0000-7000-8000-0000000000b2";

    @Autowired
    private ReceivingFiles receiving;

    @Autowired
    private KeepingFiles keeping;

    @Autowired
    private WaitingFiles rows;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    /** Row 86. */
    @Test
    void aVirusIsRefusedTheSenderIsToldAndNobodyElseSeesIt() throws IOException {
        byte[] pattern = HostileFiles.TEST_PATTERN.getBytes(StandardCharsets.US_ASCII);
        byte[] unknown = ScannerForTests.VIRUS.getBytes(StandardCharsets.US_ASCII);
        try (var _ = ScannerForTests.answering(SOCKET)) {
            WaitingFile alone = brought(pattern, "a.pdf");
            assertThat(alone.reason()).isEqualTo(FileRefusal.VIRUS_PATTERN);
            WaitingFile inside =
                    brought(Packages.docx().part("word/a.txt", pattern).zip(), "a.docx");
            assertThat(inside.reason()).isEqualTo(FileRefusal.VIRUS_PATTERN);
            // What only the scanner knows; stored, not packed, because the one of this test cannot unpack.
            WaitingFile known = brought(
                    HostilePdfs.raw("% " + new String(unknown, StandardCharsets.US_ASCII)
                            + "\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                            + "/MediaBox[0 0 9 9]>>endobj\n"),
                    "b.pdf");
            assertThat(known.reason()).isEqualTo(FileRefusal.VIRUS);
            assertThat(known.detail()).isEqualTo("Test.Virus");
            for (WaitingFile each : new WaitingFile[] {alone, inside, known}) {
                assertThat(each.state()).isEqualTo(WaitingState.REFUSED);
                assertThat(receiving.find(BINH, each.id())).isEmpty();
                assertThat(chunks(each.id())).isZero();
                assertThat(kept(AN, each.id(), "task:1")).isEmpty();
                assertThat(events(each.id())).isOne();
            }
        }
    }

    /** Row 87. */
    @Test
    void withoutTheScannerAFileWaitsHiddenUntilItAnswers() throws IOException {
        WaitingFile waiting = brought(HostilePdfs.pages(3), "bao cao.pdf");
        assertThat(waiting.state()).isEqualTo(WaitingState.WAITING_FOR_SCANNER);
        assertThat(receiving.clean(waiting)).isEmpty();
        assertThat(kept(AN, waiting.id(), "task:2")).isEmpty();
        assertThat(receiving.find(BINH, waiting.id())).isEmpty();
        assertThat(keeping.of("task:2")).isEmpty();
        try (var _ = ScannerForTests.answering(SOCKET)) {
            WaitingFile clean = await(waiting.id(), WaitingState.CLEAN);
            assertThat(clean.scanned()).isTrue();
            assertThat(kept(AN, waiting.id(), "task:2")).isPresent();
        }
    }

    /** Row 90. */
    @Test
    void theSameFileInTwoPlacesIsOneContentAndOutlivesTheDeletionOfOne() throws IOException {
        byte[] file = HostilePdfs.pages(4);
        try (var _ = ScannerForTests.answering(SOCKET)) {
            KeptFile first =
                    kept(AN, brought(AN, file, "anh.pdf").id(), "task:3").orElseThrow();
            KeptFile second =
                    kept(BINH, brought(BINH, file, "binh.pdf").id(), "task:4").orElseThrow();
            assertThat(first.sha256()).isEqualTo(second.sha256()).isEqualTo(Sha256.of(file));
            assertThat(sql.sql("select count(*) from platform.stored_file where sha256 = :sha")
                            .param("sha", first.sha256().digest())
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(keeping.remove("task:4", first.id())).isFalse();
            assertThat(keeping.remove("task:3", first.id())).isTrue();
            assertThat(keeping.of("task:3")).isEmpty();
            assertThat(keeping.find("task:4", second.id()).map(keeping::content))
                    .hasValue(file);
            assertThat(second.name()).isEqualTo("binh.pdf");
        }
    }

    @Test
    void aCheckCutByARestartIsTakenUpAgain() throws IOException {
        byte[] file = HostilePdfs.pages(5);
        Announced announced = Announced.of(FileProfile.ATTACHMENT, "c.pdf", file);
        try (var _ = ScannerForTests.answering(SOCKET)) {
            // As it stands when the server stops between the last piece and the check.
            UUID id = UUID.randomUUID();
            transactions.executeWithoutResult(tx -> {
                WaitingFile begun = rows.begin(id, AN, announced, clock.instant());
                rows.append(id, 0, file, clock.instant());
                rows.settle(begun, WaitingState.CHECKING, clock.instant(), clock.instant());
            });
            assertThat(await(id, WaitingState.CLEAN).type()).isEqualTo(FileType.PDF);
        }
    }

    @Test
    void whatIsNotFinishedInADayIsSwept() {
        byte[] file = new byte[1000];
        Announced announced = Announced.of(FileProfile.ATTACHMENT, "d.pdf", file);
        WaitingFile begun = ((Begun.Waiting) receiving.begin(AN, announced)).file();
        receiving.append(AN, begun.id(), 0, new byte[500], Sha256.of(new byte[500]));
        sql.sql("update platform.waiting_file set changed_at = changed_at - interval '23 hours' where id = :id")
                .param("id", begun.id())
                .update();
        rows.sweep(clock.instant().minus(Duration.ofHours(24)), clock.instant().minus(Duration.ofDays(7)));
        assertThat(receiving.find(AN, begun.id())).isPresent();
        sql.sql("update platform.waiting_file set changed_at = changed_at - interval '2 hours' where id = :id")
                .param("id", begun.id())
                .update();
        rows.sweep(clock.instant().minus(Duration.ofHours(24)), clock.instant().minus(Duration.ofDays(7)));
        assertThat(receiving.find(AN, begun.id())).isEmpty();
        assertThat(chunks(begun.id())).isZero();
    }

    @Test
    void moreThanSixtyWithinAnHourAreTooMany() {
        String owner = "account:00000000-0000-7000-8000-0000000000c3";
        for (int i = 0; i < ReceivingFiles.PER_HOUR; i++) {
            assertThat(receiving.begin(owner, numbered(i))).isInstanceOf(Begun.Waiting.class);
        }
        assertThat(receiving.begin(owner, numbered(7)))
                .as("the same file goes on")
                .isInstanceOf(Begun.Waiting.class);
        assertThat(receiving.begin(owner, numbered(60)))
                .isInstanceOfSatisfying(
                        Begun.TooMany.class,
                        many -> assertThat(many.retryAfter()).isBetween(Duration.ZERO, Duration.ofHours(1)));
        assertThat(receiving.begin(BINH, numbered(60))).isInstanceOf(Begun.Waiting.class);
    }

    private static Announced numbered(int number) {
        return Announced.of(FileProfile.ATTACHMENT, number + ".pdf", new byte[] {(byte) number});
    }

    @Test
    void whatArrivedIsComparedWithWhatWasAnnounced() {
        byte[] file = "%PDF-1.7 a".getBytes(StandardCharsets.US_ASCII);
        byte[] other = "%PDF-1.7 b".getBytes(StandardCharsets.US_ASCII);
        Announced announced = Announced.of(FileProfile.ATTACHMENT, "e.pdf", file);
        WaitingFile begun = ((Begun.Waiting) receiving.begin(AN, announced)).file();
        receiving.append(AN, begun.id(), 0, other, Sha256.of(other));
        assertThat(receiving.finish(AN, begun.id()).orElseThrow().reason()).isEqualTo(FileRefusal.CHANGED_ON_THE_WAY);
        assertThat(chunks(begun.id())).isZero();
    }

    private WaitingFile brought(byte[] file, String name) {
        return brought(AN, file, name);
    }

    private WaitingFile brought(String owner, byte[] file, String name) {
        Begun begun = receiving.bring(owner, Announced.of(FileProfile.ATTACHMENT, name, file), file);
        WaitingFile waiting = ((Begun.Waiting) begun).file();
        return receiving.decided(owner, waiting.id(), PATIENCE).orElseThrow();
    }

    private Optional<KeptFile> kept(String owner, UUID id, String place) {
        return java.util.Objects.requireNonNull(transactions.execute(tx -> keeping.keep(owner, id, place)));
    }

    private WaitingFile await(UUID id, WaitingState... states) {
        for (int i = 0; i < 600; i++) {
            WaitingFile now = receiving.find(AN, id).orElseThrow();
            if (Arrays.asList(states).contains(now.state())) {
                return now;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("still " + receiving.find(AN, id).orElseThrow().state());
    }

    private int chunks(UUID id) {
        return sql.sql("select count(*) from platform.waiting_chunk where file_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int events(UUID id) {
        return sql.sql("select count(*) from audit.event where act = 'access.file.refused' and subject_id = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}

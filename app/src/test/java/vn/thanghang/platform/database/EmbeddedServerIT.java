package vn.thanghang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The supervisor against a real server, killed in the ways a server room kills it. */
class EmbeddedServerIT {

    private static final Path VAR = Path.of("target", "supervisor-var");

    private EmbeddedServer server;

    @BeforeEach
    void aServerWithoutMemories() throws SQLException {
        server = EmbeddedServer.openedIn(VAR);
        execute("DROP SCHEMA IF EXISTS proof CASCADE");
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void keepsWhatWasWrittenOverCleanStopAndStart() throws SQLException {
        remember("trước khi dừng");
        server.close();

        assertThat(Postmaster.processesIn(data())).isEmpty();
        server = EmbeddedServer.openedIn(VAR);

        assertThat(remembered()).containsExactly("trước khi dừng");
    }

    @Test
    void comesBackAfterKillOfTheServer() throws SQLException {
        remember("trước khi chết");
        long before = server.pid();
        long start = System.nanoTime();

        kill(before);
        List<String> found = rememberedWithPatience(Duration.ofSeconds(60));

        Duration gone = Duration.ofNanos(System.nanoTime() - start);
        assertThat(found).containsExactly("trước khi chết");
        // It answers a moment before the supervisor has noted its number.
        for (int i = 0; i < 100 && server.pid() == before; i++) {
            Pause.of(Duration.ofMillis(100));
        }
        assertThat(server.pid()).isNotEqualTo(before);
        // The promise is five seconds (proofs/kill-restart.sh); a test machine may be busy.
        assertThat(gone).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void refusesSecondSupervisorOfTheSameFolder() {
        assertThatThrownBy(() -> EmbeddedServer.openedIn(VAR))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(DatabaseProblem.FOLDER_IN_USE));
    }

    @Test
    void startsDespitePidFileNamingLivingStranger() throws IOException, SQLException {
        remember("còn đây");
        String pidFile = Files.readString(data().resolve(Postmaster.FILE), StandardCharsets.UTF_8);
        server.close();
        String stranger = Long.toString(ProcessHandle.current().pid());
        Files.writeString(
                data().resolve(Postmaster.FILE),
                stranger + pidFile.substring(pidFile.indexOf('\n')),
                StandardCharsets.UTF_8);

        server = EmbeddedServer.openedIn(VAR);

        assertThat(remembered()).containsExactly("còn đây");
    }

    @Test
    void startsAgainWhenKilledBetweenInitialisationAndRename() throws IOException, SQLException {
        server.close();
        Files.move(data(), data().resolveSibling("data.new"));

        server = EmbeddedServer.openedIn(VAR);

        remember("mới");
        assertThat(remembered()).containsExactly("mới");
    }

    @Test
    void saysSoWhenThePasswordFileIsLost() throws IOException {
        server.close();
        Path passwords = VAR.resolve("pg").resolve(DatabasePasswords.FILE);
        Path hidden = passwords.resolveSibling("hidden");
        Files.move(passwords, hidden);
        try {
            assertThatThrownBy(() -> EmbeddedServer.openedIn(VAR))
                    .isInstanceOfSatisfying(
                            DatabaseUnavailable.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(DatabaseProblem.PASSWORDS_LOST));
        } finally {
            Files.move(hidden, passwords);
        }
    }

    @Test
    void isDurableAndSpeaksOnlyToThisMachineWithPasswords() throws Exception {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            assertThat(setting(setting)).as(setting).isEqualTo("on");
        }
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        server.url(EmbeddedServer.DATABASE), EmbeddedServer.APP, "wrong password"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        Path passwords = VAR.resolve("pg").resolve(DatabasePasswords.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("r--------");
    }

    @Test
    void sortsNamesAsVietnameseDictionary() throws SQLException {
        List<String> sorted =
                query("SELECT n FROM unnest(ARRAY['Đà Nẵng','Dĩ An','ẩn','An','Ê Đê','Em','Ân']) n ORDER BY n");

        assertThat(sorted).containsExactly("An", "Ân", "ẩn", "Dĩ An", "Đà Nẵng", "Em", "Ê Đê");
    }

    private static Path data() {
        return VAR.resolve("pg").resolve("data");
    }

    private void remember(String text) throws SQLException {
        try (Connection connection = owner()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            client.sql("CREATE SCHEMA IF NOT EXISTS proof").update();
            client.sql("CREATE TABLE IF NOT EXISTS proof.remembered (text text)")
                    .update();
            client.sql("INSERT INTO proof.remembered VALUES (?)").param(text).update();
        }
    }

    private List<String> remembered() throws SQLException {
        return query("SELECT text FROM proof.remembered");
    }

    private List<String> rememberedWithPatience(Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return remembered();
            } catch (SQLException stillDown) {
                if (System.nanoTime() > end) {
                    throw stillDown;
                }
                Pause.of(Duration.ofMillis(50));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner()) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .update();
        }
    }

    private String setting(String name) throws SQLException {
        return query("SHOW " + name).getFirst();
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = owner()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .query(String.class)
                    .list();
        }
    }

    private Connection owner() throws SQLException {
        DatabaseAccess access = server.access(EmbeddedServer.DATABASE);
        return DriverManager.getConnection(
                access.url(), access.owner().name(), access.owner().password());
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}

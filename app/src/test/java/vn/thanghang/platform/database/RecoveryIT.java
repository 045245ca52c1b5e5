package vn.thanghang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import vn.thanghang.ThangHang;

/** The short form of the kill proof: the whole application on its own server, which is killed once. */
@SpringBootTest(
        classes = ThangHang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thanghang.database.url=")
@DirtiesContext
class RecoveryIT {

    private static final Path VAR = Path.of("target", "recovery-var");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private EmbeddedServer server;

    @Value("${local.server.port}")
    private int port;

    /** Data of an earlier run may have been written by other migrations than today's. */
    @DynamicPropertySource
    static void emptyFolder(DynamicPropertyRegistry properties) throws IOException {
        Path data = VAR.resolve("pg").resolve("data");
        if (Files.exists(data)) {
            Postmaster.processesIn(data).forEach(RecoveryIT::kill);
            FileSystemUtils.deleteRecursively(data);
        }
        properties.add("thanghang.var", VAR::toString);
    }

    @Test
    void answersAgainAfterItsDatabaseWasKilled() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(health(client)).isEqualTo(200);

            kill(server.pid());

            assertThat(awaited(client, 503)).as("noticed").isTrue();
            assertThat(awaited(client, 200)).as("recovered").isTrue();
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private boolean awaited(HttpClient client, int status) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (health(client) == status) {
                return true;
            }
            Pause.of(Duration.ofMillis(10));
        }
        return false;
    }

    private int health(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(Duration.ofSeconds(20))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertThat(status).isIn(List.of(200, 503));
        return status;
    }
}

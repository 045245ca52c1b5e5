package vn.thanghang.officialdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inputs the fuzzer has found worth keeping, each answered within its time. */
class KeptCorpusTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void everyKeptFileIsReadOrRefused() throws IOException, URISyntaxException {
        replay("reader", FuzzTargets::reader);
        replay("text", FuzzTargets::text);
    }

    @Test
    void everyKeptEnvelopeIsReadOrRefused() throws IOException, URISyntaxException {
        replay("edxml", FuzzTargets::edxml);
    }

    private static void replay(String corpus, Consumer<byte[]> target) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(KeptCorpusTest.class.getResource("fuzz/" + corpus))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.sorted().toList();
            assertThat(kept).isNotEmpty();
            for (Path file : kept) {
                byte[] bytes = Files.readAllBytes(file);
                assertTimeoutPreemptively(LIMIT, () -> target.accept(bytes), file.toString());
            }
        }
    }
}

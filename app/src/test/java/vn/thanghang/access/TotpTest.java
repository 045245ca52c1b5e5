package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors: RFC 6238, appendix B; tolerance none. */
class TotpTest {

    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheSixSha1VectorsOfTheRfc(long seconds, String code) {
        assertThat(Totp.code("HmacSHA1", SEED, Totp.stepAt(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"59, HmacSHA256, 32, 46119246", "20000000000, HmacSHA512, 64, 47863826"})
    void agreesWithTheVectorsOfTheLongerHashes(long seconds, String algorithm, int length, String code) {
        var seed = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(algorithm, seed, Totp.stepAt(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void acceptsTheCodeOfTheStepBeforeAndAfterOnly() {
        var now = Instant.ofEpochSecond(1_800_000_015);
        for (int steps = -3; steps <= 3; steps++) {
            var code = Totp.code(SEED, now.plusSeconds(30L * steps));
            assertThat(Totp.acceptedStep(SEED, code, now, 0).isPresent())
                    .as("%d steps away", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void refusesACodeThatWasUsedAndEveryOlderOne() {
        var now = Instant.ofEpochSecond(1_800_000_015);
        var used = Totp.acceptedStep(SEED, Totp.code(SEED, now), now, 0).orElseThrow();
        assertThat(Totp.acceptedStep(SEED, Totp.code(SEED, now), now, used)).isEmpty();
        assertThat(Totp.acceptedStep(SEED, Totp.code(SEED, now.minusSeconds(30)), now, used))
                .isEmpty();
        assertThat(Totp.acceptedStep(SEED, Totp.code(SEED, now.plusSeconds(30)), now, used))
                .hasValue(used + 1);
    }

    @Test
    void refusesWhatIsNotSixDigits() {
        var now = Instant.ofEpochSecond(1_800_000_015);
        for (var typed : new String[] {"", "12345", "1234567", "abcdef", "１２３４５６", "000000\n"}) {
            assertThat(Totp.acceptedStep(SEED, typed, now, 0)).isEmpty();
        }
    }
}

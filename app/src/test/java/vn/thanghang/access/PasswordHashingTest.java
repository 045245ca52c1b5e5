package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void storesArgon2idWithNineteenMebibytesAndTwoPasses() {
        assertThat(hashing.hash("con mèo trèo cây cau")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void takesTheSameLettersComposedAndDecomposed() {
        var composed = Normalizer.normalize("con mèo trèo cây cau", Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(hashing.matches(decomposed, hashing.hash(composed))).isTrue();
        assertThat(hashing.matches(composed, hashing.hash(decomposed))).isTrue();
    }

    @Test
    void tellsPasswordsApartBeyondSeventyTwoBytes() {
        var start = "ệ".repeat(60);
        assertThat(hashing.matches(start + "a", hashing.hash(start + "b"))).isFalse();
    }

    @Test
    void neverMatchesWhereNoPasswordIsSet() {
        assertThat(hashing.matches("a password that nobody has ever set 42", null))
                .isFalse();
    }

    @Test
    void refusesAVeryLongPasswordWithoutHashingIt() {
        var hash = hashing.hash("con mèo trèo cây cau");
        var start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(hashing.matches("x".repeat(10_240), hash)).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }
}

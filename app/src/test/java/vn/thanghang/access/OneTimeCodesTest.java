package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void linkCodesHaveOneHundredAndSixtyBitsAndDoNotComeTwice() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var code = OneTimeCodes.forLink(random);
            assertThat(code).matches("[a-z2-7]{32}");
            assertThat(seen.add(code)).isTrue();
        }
    }

    @Test
    void tenRecoveryCodesReadInGroupsAndTypedInAnyForm() {
        var codes = OneTimeCodes.forRecovery(random);
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        var code = codes.getFirst();
        assertThat(OneTimeCodes.hash(code.replace("-", " ").toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(OneTimeCodes.hash(code));
    }

    /** Vectors: RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32AsTheRfc(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void aSealedSeedOpensOnlyInItsPlaceAndUnchanged() {
        var sealing = new Sealing(Map.of(1, new byte[32]), random);
        var seed = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        var sealed = sealing.seal(seed, "account:1");
        assertThat(sealing.open(sealed, "account:1")).isEqualTo(seed);
        assertThatThrownBy(() -> sealing.open(sealed, "account:2")).isInstanceOf(IllegalStateException.class);
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, "account:1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anOlderKeyStillOpensWhatItSealedAfterTheChangeOfKeys() {
        var newKey = new byte[32];
        newKey[0] = 7;
        var before = new Sealing(Map.of(1, new byte[32]), random).seal(new byte[] {1, 2, 3}, "here");
        var rotated = new Sealing(Map.of(1, new byte[32], 2, newKey), random);
        assertThat(rotated.open(before, "here")).containsExactly(1, 2, 3);
        assertThatThrownBy(
                        () -> new Sealing(Map.of(1, new byte[32]), random).open(rotated.seal(before, "here"), "here"))
                .isInstanceOf(IllegalStateException.class);
    }
}

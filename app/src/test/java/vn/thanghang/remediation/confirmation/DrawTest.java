package vn.thanghang.remediation.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<UUID> MANY =
            IntStream.range(0, 10_000).mapToObj(i -> new UUID(7, i)).toList();

    /**
     * {@code printf '%s' 'xo so 15/9/2023/00000000-0000-0007-0000-000000000000' | sha256sum} and so on, computed outside of
     * Java; the first four bytes as a number against a tenth of 2^32.
     */
    @Test
    void drawsWhatTheFormulaOnThePageSays() {
        assertThat(Draw.chosen("xo so 15/9/2023", 10, MANY.subList(0, 20))).containsExactlyElementsOf(expected());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(Draw.chosen("a published seed", 10, MANY)).isEqualTo(Draw.chosen("a published seed", 10, MANY));
        assertThat(Draw.chosen("a published seed", 10, MANY)).isNotEqualTo(Draw.chosen("another one", 10, MANY));
    }

    @Test
    void drawsTheShareAndNoMore() {
        assertThat(Draw.chosen("seed of the quarter", 100, MANY)).hasSize(10_000);
        assertThat(Draw.chosen("seed of the quarter", 10, MANY)).hasSizeBetween(880, 1_120);
        assertThat(Draw.chosen("seed of the quarter", 10, MANY))
                .isSubsetOf(Draw.chosen("seed of the quarter", 20, MANY));
    }

    private static List<UUID> expected() {
        return EXPECTED.stream().map(i -> new UUID(7, i)).toList();
    }

    private static final List<Integer> EXPECTED = List.of(11, 17);
}

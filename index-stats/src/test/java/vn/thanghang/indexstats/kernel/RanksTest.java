package vn.thanghang.indexstats.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.IndexStatsException;

class RanksTest {

    @Test
    void givesTiesTheBestPlaceAndSkipsAfterThem() {
        assertThat(Ranks.competition(new double[] {7, 9, 7, 5})).containsExactly(2, 1, 2, 4);
    }

    @Test
    void leavesMissingValuesUnrankedAndUncounted() {
        assertThat(Ranks.competition(new double[] {Double.NaN, 3, 4, Double.NaN}))
                .containsExactly(0, 2, 1, 0);
        assertThat(Ranks.competition(new double[0])).isEmpty();
        assertThat(Ranks.competition(new double[] {Double.NaN})).containsExactly(Ranks.UNRANKED);
    }

    @Test
    void ranksOnFullPrecision() {
        assertThat(Ranks.competition(new double[] {1.0000000000000002, 1.0})).containsExactly(1, 2);
        assertThat(Ranks.competition(new double[] {-0.0, 0.0})).containsExactly(1, 1);
    }

    @Test
    void ranksAscendingAndAveragesTies() {
        assertThat(Ranks.competitionAscending(new double[] {7, 9, 7, 5})).containsExactly(2, 4, 2, 1);
        assertThat(Ranks.averageAscending(new double[] {7, 9, Double.NaN, 7, 5}))
                .containsExactly(2.5, 4, Double.NaN, 2.5, 1);
    }

    @Test
    void agreesWithTheDefinitionOnRandomArrays() {
        Random random = new Random(20230402);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[random.nextInt(40)];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(12);
            }
            int[] ranks = Ranks.competition(values);
            for (int i = 0; i < values.length; i++) {
                assertThat(ranks[i]).isEqualTo(expectedRank(values, i));
            }
        }
    }

    @Test
    void refusesScratchThatIsTooShort() {
        assertThatThrownBy(() -> Ranks.competition(new double[3], new double[2], new int[3]))
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo("length-mismatch"));
    }

    private static int expectedRank(double[] values, int unit) {
        if (Double.isNaN(values[unit])) {
            return 0;
        }
        int rank = 1;
        for (double other : values) {
            rank += other > values[unit] ? 1 : 0;
        }
        return rank;
    }
}

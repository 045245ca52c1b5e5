package vn.thanghang.indexstats.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.indexstats.IndexStatsException;

class QuantilesTest {

    private static final double[] VALUES = {9.5, 1.5, 4, Double.NaN, 2.25, 8, 16, 3};

    /** Worked by hand from the definitions of Hyndman and Fan for the seven values 1.5 2.25 3 4 8 9.5 16. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.25, 2.25",
        "1, 0.5, 4",
        "1, 0.9, 16",
        "2, 0.25, 2.25",
        "2, 0.5, 4",
        "3, 0.25, 2.25",
        "3, 0.5, 4",
        "4, 0.25, 2.0625",
        "4, 0.5, 3.5",
        "5, 0.25, 2.4375",
        "5, 0.5, 4",
        "6, 0.25, 2.25",
        "6, 0.9, 16",
        "7, 0.25, 2.625",
        "7, 0.5, 4",
        "7, 0.9, 12.1",
        "8, 0.25, 2.375",
        "8, 0.5, 4",
        "9, 0.25, 2.390625",
        "9, 0, 1.5",
        "9, 1, 16"
    })
    void followsTheNineDefinitions(int type, double probability, double expected) {
        assertThat(Quantiles.of(VALUES, probability, QuantileType.ofNumber(type)))
                .isEqualTo(expected, within(1e-12));
    }

    @Test
    void averagesAtWholePositionsOnlyInTypeTwo() {
        double[] four = {1, 2, 3, 10};
        assertThat(Quantiles.of(four, 0.5, QuantileType.INVERSE_ECDF)).isEqualTo(2);
        assertThat(Quantiles.of(four, 0.5, QuantileType.AVERAGED_INVERSE_ECDF)).isEqualTo(2.5);
        assertThat(Quantiles.median(four)).isEqualTo(2.5);
    }

    @Test
    void isNotANumberWithoutValuesAndTheValueItselfWithOne() {
        assertThat(Quantiles.median(new double[] {Double.NaN})).isNaN();
        for (QuantileType type : QuantileType.values()) {
            assertThat(Quantiles.of(new double[] {3.5}, 0.3, type)).isEqualTo(3.5);
        }
    }

    @Test
    void refusesProbabilitiesOutsideTheUnitInterval() {
        assertThatThrownBy(() -> Quantiles.of(VALUES, 1.5, QuantileType.LINEAR))
                .isInstanceOf(IndexStatsException.class)
                .hasMessageContaining("probability-out-of-range");
        assertThatThrownBy(() -> Quantiles.of(VALUES, Double.NaN, QuantileType.LINEAR))
                .isInstanceOf(IndexStatsException.class);
    }

    @Test
    void momentsUseTheDivisorsTheySay() {
        Moments moments = Moments.of(new double[] {2, 4, Double.NaN, 6});
        assertThat(moments.mean()).isEqualTo(4);
        assertThat(moments.variance()).isEqualTo(4);
        assertThat(moments.populationVariance()).isEqualTo(8.0 / 3, within(1e-15));
        assertThat(Moments.of(new double[] {5}).variance()).isNaN();
        assertThat(Moments.of(new double[0]).mean()).isNaN();
    }
}

package vn.thanghang.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Texts;

class FanChartTest {

    private static String svg(List<Double> known, double came) {
        List<Double> quantiles = List.of(38.0, 39.0, 40.0, 41.0, 42.0, 43.0, 44.0);
        return new FanChart("f", "t", "d", 2018, known, quantiles, came, List.of(2021), 2)
                .svg(new Texts().in(Language.VI));
    }

    @Test
    void drawsThreeIntervalsTheMiddleAndTheBreak() {
        String svg = svg(List.of(40.0, 41.0, 40.5, 39.8, 40.7), Double.NaN);
        assertThat(svg)
                .contains("c-fan1", "c-fan2", "c-fan3", "c-break", "41,00", "2023")
                .doesNotContain("c-came");
    }

    @Test
    void whatCameStandsAsARing() {
        assertThat(svg(List.of(40.0, 41.0), 40.14)).contains("c-came", "40,14");
    }

    @Test
    void withheldYearIsAGap() {
        assertThat(svg(List.of(40.0, Double.NaN, 40.5, Double.NaN), Double.NaN)).doesNotContain("NaN");
    }

    @Test
    void refusesQuantilesWithoutAMiddle() {
        assertThatThrownBy(() -> new FanChart("f", "t", "d", 2018, List.of(1.0), List.of(1.0, 2.0), 1, List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

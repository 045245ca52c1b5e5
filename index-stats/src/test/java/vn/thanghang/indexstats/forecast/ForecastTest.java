package vn.thanghang.indexstats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.PapiFigures;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.kernel.Crps;

@NullUnmarked
class ForecastTest {

    private static final Panel PANEL = PapiFigures.panel();
    private static final Forecast FORECAST = forecast(PANEL, 2022, 7);

    @Test
    void theSameSeedGivesTheSameForecast() {
        assertThat(forecast(PANEL, 2022, 7).units()).isEqualTo(FORECAST.units());
        assertThat(forecast(PANEL, 2022, 8).units()).isNotEqualTo(FORECAST.units());
    }

    @Test
    void doesNotLookAtLaterEditions() {
        assertThat(forecast(PANEL.upTo(2022), 2022, 7).units()).isEqualTo(FORECAST.units());
    }

    @Test
    void everyUnitHasOrderedQuantilesAndGroupsThatSumToOne() {
        assertThat(FORECAST.year()).isEqualTo(2023);
        assertThat(FORECAST.units()).hasSize(63);
        for (UnitForecast unit : FORECAST.units()) {
            assertThat(java.util.List.copyOf(unit.quantiles().values()))
                    .isSorted()
                    .hasSize(7);
            assertThat(java.util.List.copyOf(unit.rank().values()))
                    .isSorted()
                    .allMatch(rank -> rank >= 1 && rank <= 63);
            assertThat(unit.groups().stream().mapToDouble(x -> x).sum()).isEqualTo(1, within(1e-9));
        }
    }

    @Test
    void drawnPartsSumToTheDrawnTotalAndStayInsideTheirScale() {
        JointDraws joint = FORECAST.joint();
        double[] parts = new double[joint.codes().size()];
        for (int draw = 0; draw < 200; draw++) {
            for (int unit = 0; unit < joint.units().size(); unit++) {
                joint.parts(draw, unit, parts);
                assertThat(Arrays.stream(parts).sum()).isEqualTo(joint.total(draw, unit), within(1e-9));
                assertThat(Arrays.stream(parts).min().orElseThrow()).isGreaterThan(0.2);
            }
        }
    }

    @Test
    void aUnitWithoutAResultIsForecastWithMoreDoubt() {
        UnitForecast withheld = FORECAST.find("Bắc Ninh").orElseThrow();
        UnitForecast published = FORECAST.find("Trà Vinh").orElseThrow();
        assertThat(spread(withheld)).isGreaterThan(spread(published));
    }

    @Test
    void fixingNothingChangesNothingAndRaisingACriterionLiftsTheUnit() {
        UnitForecast asForecast = FORECAST.find("Trà Vinh").orElseThrow();
        UnitForecast same = FORECAST.whatIf("Trà Vinh", Map.of(), GroupRules.papi());
        assertThat(same.groups()).isEqualTo(asForecast.groups());
        assertThat(same.rank()).isEqualTo(asForecast.rank());
        assertThat(same.mean()).isEqualTo(asForecast.mean(), within(1e-9));
        UnitForecast raised = FORECAST.whatIf("Trà Vinh", Map.of("8.2", 2.4, "1.2", 1.5), GroupRules.papi());
        assertThat(raised.mean()).isGreaterThan(same.mean());
        assertThat(raised.groups().getLast()).isLessThan(same.groups().getLast());
        assertThat(raised.rank().get(0.5)).isLessThan(same.rank().get(0.5));
        assertThatThrownBy(() -> FORECAST.whatIf("Trà Vinh", Map.of("9.9", 1.0), GroupRules.papi()))
                .isInstanceOf(IndexStatsException.class);
    }

    @Test
    void tenThousandJointDrawsTakeLessThanSeconds() {
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            Forecast.of(PANEL, 2022, GroupRules.papi(), ForecastMethod.DEFAULT, 10_000, i);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "forecast, 10,000 joint draws, fastest %.0f ms median %.0f ms%n",
                times[0] / 1e6,
                times[2] / 1e6);
        assertThat(times[0]).isLessThan(20_000_000_000L);
    }

    @Test
    void refusesToForecastFromTooFewEditions() {
        assertThatThrownBy(() -> forecast(PANEL, 2011, 1))
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo("too-few-editions"));
        assertThatThrownBy(() -> forecast(PANEL, 1999, 1))
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo("unknown-year"));
    }

    @Test
    void crpsFollowsItsDefinition() {
        double[] draws = {1, 2, 4, 9};
        double direct = 0;
        for (double a : draws) {
            direct += Math.abs(a - 3) / 4;
            for (double b : draws) {
                direct -= Math.abs(a - b) / 32;
            }
        }
        assertThat(Crps.ofSorted(draws, 3)).isEqualTo(direct, within(1e-12));
        assertThat(Crps.ofSorted(new double[] {5}, 3)).isEqualTo(2);
    }

    private static double spread(UnitForecast unit) {
        return unit.quantiles().get(0.9) - unit.quantiles().get(0.1);
    }

    private static Forecast forecast(Panel panel, int from, long seed) {
        return Forecast.of(panel, from, GroupRules.papi(), ForecastMethod.DEFAULT, 2000, seed);
    }
}

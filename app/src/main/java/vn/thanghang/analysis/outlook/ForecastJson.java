package vn.thanghang.analysis.outlook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.forecast.BackTest;
import vn.thanghang.indexstats.forecast.BackTestYear;
import vn.thanghang.indexstats.forecast.Forecast;
import vn.thanghang.indexstats.forecast.UnitForecast;

/** The machine-readable form of a forecast: the shape of {@code forecast} in docs/cli.md; absent is {@code null}. */
record ForecastJson(String index, int from, int year, long seed, int draws, List<Unit> units, List<Scored> backtest) {

    record Unit(
            String unit,
            double mean,
            Map<String, Double> quantiles,
            @Nullable List<Double> groups,
            Map<String, Integer> rank) {}

    /** One edition forecast from those before it; {@code methodChanged} where no forecast could foresee it. */
    record Scored(
            int year,
            int units,
            double crps,
            double crpsNaive,
            double ratio,
            Map<String, Double> coverage,
            @Nullable Double groupHit,
            @Nullable Double groupHitNaive,
            boolean methodChanged) {}

    static ForecastJson of(String index, Forecast forecast, BackTest scores, UnaryOperator<String> names) {
        return new ForecastJson(
                index,
                forecast.from(),
                forecast.year(),
                forecast.seed(),
                forecast.draws(),
                forecast.units().stream().map(unit -> unit(unit, names)).toList(),
                scores.years().stream().map(ForecastJson::scored).toList());
    }

    private static Unit unit(UnitForecast unit, UnaryOperator<String> names) {
        return new Unit(
                names.apply(unit.unit()),
                unit.mean(),
                keyed(unit.quantiles(), ForecastJson::hundredths),
                unit.groups().isEmpty() ? null : unit.groups(),
                keyed(unit.rank(), ForecastJson::hundredths));
    }

    private static Scored scored(BackTestYear year) {
        return new Scored(
                year.year(),
                year.units(),
                year.crps(),
                year.crpsNaive(),
                year.ratio(),
                keyed(year.coverage(), String::valueOf),
                SimulationJson.present(year.groupHit()),
                SimulationJson.present(year.groupHitNaive()),
                year.startsEra());
    }

    private static String hundredths(double probability) {
        long hundredths = Math.round(probability * 100);
        return hundredths < 10 ? "0.0" + hundredths : "0." + hundredths;
    }

    private static <V> Map<String, V> keyed(Map<Double, V> values, Function<Double, String> key) {
        Map<String, V> keyed = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((probability, value) -> keyed.put(key.apply(probability), value));
        return keyed;
    }
}

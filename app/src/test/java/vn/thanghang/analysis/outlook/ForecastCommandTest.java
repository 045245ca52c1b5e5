package vn.thanghang.analysis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.catalogue.reference.ScoreTable.Entry;

class ForecastCommandTest {

    private static final BundledResults BUNDLED = BundledResults.read();

    @TempDir
    private Path folder;

    private CommandRun run(int year, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--year", Integer.toString(year), "--draws", "500"));
        arguments.addAll(List.of(more));
        return CommandRun.of(folder, new ForecastCommand(), arguments.toArray(String[]::new));
    }

    /** The results of 2023 as those of another year, for units of choice under names of choice. */
    private String later(int year, Predicate<String> units, UnaryOperator<String> names) {
        StringBuilder rows = new StringBuilder();
        for (Entry entry : BUNDLED.scores().entries(2023)) {
            if (units.test(entry.unit())) {
                rows.append(year)
                        .append(',')
                        .append(names.apply(entry.unit()))
                        .append(',')
                        .append(entry.code())
                        .append(',')
                        .append(BigDecimal.valueOf(entry.value()).toPlainString())
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private String file(String rows) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), "year,province,code,score\n" + rows)
                .toString();
    }

    @Test
    void forecastsEveryUnitWithItsBackTest() throws IOException {
        JsonNode json = run(2022).json();
        assertThat(json.get("from").intValue()).isEqualTo(2022);
        assertThat(json.get("year").intValue()).isEqualTo(2023);
        assertThat(json.get("draws").intValue()).isEqualTo(500);
        assertThat(json.get("units").size()).isEqualTo(63);
        for (JsonNode unit : json.get("units")) {
            double sum = 0;
            for (JsonNode share : unit.get("groups")) {
                sum += share.doubleValue();
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(unit.get("quantiles").propertyNames())
                    .containsExactly("0.05", "0.10", "0.25", "0.50", "0.75", "0.90", "0.95");
            assertThat(unit.get("rank").propertyNames()).containsExactly("0.05", "0.50", "0.95");
            assertThat(unit.get("mean").doubleValue())
                    .isBetween(
                            unit.get("quantiles").get("0.05").doubleValue(),
                            unit.get("quantiles").get("0.95").doubleValue());
        }
        List<Integer> years = new ArrayList<>();
        json.get("backtest").forEach(year -> years.add(year.get("year").intValue()));
        assertThat(years).containsExactly(2020, 2021, 2022);
        JsonNode scored = json.get("backtest").get(2);
        assertThat(scored.get("coverage").propertyNames()).containsExactly("0.5", "0.8", "0.9");
        assertThat(scored.get("crps").doubleValue())
                .isLessThan(scored.get("crpsNaive").doubleValue());
    }

    @Test
    void sameSeedGivesTheSameAnswer() throws IOException {
        assertThat(run(2022, "--seed", "7").json())
                .isEqualTo(run(2022, "--seed", "7").json());
    }

    @Test
    void fileOfOneMoreYearContinuesTheBundledResults() throws IOException {
        String data = file(later(2024, unit -> !unit.equals("Vĩnh Phúc") && !unit.equals("Tiền Giang"), n -> n));
        JsonNode json = run(2024, "--data", data).json();
        assertThat(json.get("year").intValue()).isEqualTo(2025);
        assertThat(json.get("units").size()).isEqualTo(63);
        assertThat(json.get("backtest").size()).isEqualTo(5);
        assertThat(json.get("backtest").get(4).get("units").intValue()).isEqualTo(59);
    }

    @Test
    void mergedProvincesStartWithoutTheResultsOfTheirParts() throws IOException {
        List<String> now = Provinces.on(java.time.LocalDate.of(2025, 7, 1)).names();
        String data = file(later(2024, unit -> true, n -> n)
                + later(
                        2025,
                        unit -> now.contains(unit) || unit.equals("Thừa Thiên Huế"),
                        unit -> unit.equals("Thừa Thiên Huế") ? "Huế" : unit));
        JsonNode json = run(2025, "--data", data).json();
        List<String> units = new ArrayList<>();
        json.get("units").forEach(unit -> units.add(unit.get("unit").stringValue()));
        assertThat(units).containsExactlyInAnyOrderElementsOf(now);
        for (JsonNode unit : json.get("units")) {
            assertThat(unit.get("rank").get("0.95").intValue()).isBetween(1, 34);
        }
        CommandRun gone =
                CommandRun.of(folder, new SimulateCommand(), "--year", "2025", "--unit", "Trà Vinh", "--data", data);
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.refusal()).contains("kỳ 2025 không có đơn vị \"Trà Vinh\"");
    }

    @Test
    void tooFewEditionsAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        BUNDLED.scores()
                .entries(2023)
                .forEach(entry -> rows.append("2023,")
                        .append(entry.unit())
                        .append(',')
                        .append(entry.code())
                        .append(',')
                        .append(BigDecimal.valueOf(entry.value()).toPlainString())
                        .append('\n'));
        CommandRun run = run(2023, "--data", file(rows.toString()));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.refusal()).contains("quá ít kỳ");
        assertThat(run(2023, "--draws", "0").exit()).isEqualTo(2);
    }
}

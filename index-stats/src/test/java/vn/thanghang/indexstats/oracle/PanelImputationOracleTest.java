package vn.thanghang.indexstats.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.indexstats.composite.PanelImputation;

class PanelImputationOracleTest {

    private static final OracleFile INPUT = OracleFile.read("coinr/06_panel_input");
    private static final List<String> UNITS =
            INPUT.texts("uCode").stream().distinct().toList();
    private static final double[] TIMES =
            Arrays.stream(INPUT.numbers("Time")).distinct().sorted().toArray();

    @AfterAll
    static void report() {
        OracleReport.finished(PanelImputationOracleTest.class);
    }

    @ParameterizedTest
    @CsvSource({
        "06_panel_latest,LATEST,99",
        "06_panel_latest_maxtime1,LATEST,1",
        "06_panel_constant,CONSTANT,99",
        "06_panel_linear-constant,LINEAR_OR_CONSTANT,99"
    })
    void gapsOfThePanel(String name, PanelImputation.Method method, int maxPoints) {
        compare(name, (times, values) -> PanelImputation.fill(times, values, method, maxPoints));
    }

    @Test
    void yearTheLatestValueComesFrom() {
        compare("06_panel_latest_sourceyear", (times, values) -> PanelImputation.sourceTimes(times, values, 99));
    }

    private interface Filling {
        double[] of(double[] times, double[] values);
    }

    private static void compare(String name, Filling filling) {
        OracleFile figures = OracleFile.read("coinr/" + name);
        Comparison comparison = Comparison.with(figures);
        Map<String, Integer> rows = rows(INPUT);
        Map<String, Integer> figureRows = rows(figures);
        for (String indicator : figures.header()) {
            if (indicator.equals("uCode") || indicator.equals("Time")) {
                continue;
            }
            for (String unit : UNITS) {
                double[] values = new double[TIMES.length];
                for (int t = 0; t < values.length; t++) {
                    values[t] = INPUT.number(rows.get(unit + TIMES[t]), indicator);
                }
                double[] filled = filling.of(TIMES, values);
                for (int t = 0; t < values.length; t++) {
                    comparison.number(
                            indicator + unit + TIMES[t],
                            filled[t],
                            figures.number(figureRows.get(unit + TIMES[t]), indicator));
                }
            }
        }
        comparison.done();
    }

    private static Map<String, Integer> rows(OracleFile file) {
        Map<String, Integer> rows = new HashMap<>();
        for (int r = 0; r < file.rows().size(); r++) {
            rows.put(file.text(r, "uCode") + file.number(r, "Time"), r);
        }
        return rows;
    }
}

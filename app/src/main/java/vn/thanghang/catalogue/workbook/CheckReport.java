package vn.thanghang.catalogue.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.sheet.Cell;

/** The result of {@code import-check} as it is written: names and order of the components are the contract. */
record CheckReport(
        String index,
        int year,
        int units,
        List<UnitScore> scores,
        List<UnitValue> indicators,
        List<UnitInterval> uncertainty,
        List<UnitCount> respondents,
        List<UnitInterval> weighted,
        List<Integer> years,
        List<FindingLine> findings) {

    record UnitScore(String unit, String code, BigDecimal score) {}

    record UnitValue(String unit, String code, BigDecimal value) {}

    record UnitInterval(
            String unit,
            @Nullable BigDecimal score,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal se) {}

    record UnitCount(String unit, BigDecimal n) {}

    record FindingLine(
            String rule,
            String severity,
            String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String unit,
            @Nullable String code,
            @Nullable Object value,
            String message) {}

    static CheckReport of(Reading reading, CatalogueWords words) {
        return new CheckReport(
                reading.index(),
                reading.year(),
                reading.units().size(),
                reading.figures(RowKind.SCORE).stream()
                        .map(c -> new UnitScore(c.unit(), c.code(), figure(c)))
                        .toList(),
                reading.figures(RowKind.INDICATOR).stream()
                        .map(c -> new UnitValue(c.unit(), c.code(), figure(c)))
                        .toList(),
                intervals(reading, RowKind.SCORE, RowKind.INTERVAL_LOW, RowKind.INTERVAL_HIGH, RowKind.STANDARD_ERROR),
                reading.figures(RowKind.RESPONDENTS).stream()
                        .map(c -> new UnitCount(c.unit(), figure(c)))
                        .toList(),
                intervals(
                        reading,
                        RowKind.WEIGHTED_SCORE,
                        RowKind.WEIGHTED_LOW,
                        RowKind.WEIGHTED_HIGH,
                        RowKind.WEIGHTED_ERROR),
                reading.years(),
                reading.findings().stream().map(f -> line(f, words)).toList());
    }

    private static BigDecimal figure(ReadCell cell) {
        if (cell.value() == null) {
            throw new IllegalArgumentException("a cell without figure: " + cell);
        }
        return cell.value();
    }

    /** One line per unit whose aggregate and at least one bound are given. */
    private static List<UnitInterval> intervals(
            Reading reading, RowKind score, RowKind low, RowKind high, RowKind error) {
        Map<String, BigDecimal> lows = aggregates(reading, low);
        Map<String, BigDecimal> highs = aggregates(reading, high);
        Map<String, BigDecimal> errors = aggregates(reading, error);
        return aggregates(reading, score).entrySet().stream()
                .filter(e -> lows.containsKey(e.getKey()) || errors.containsKey(e.getKey()))
                .map(e -> new UnitInterval(
                        e.getKey(), e.getValue(), lows.get(e.getKey()), highs.get(e.getKey()), errors.get(e.getKey())))
                .toList();
    }

    private static Map<String, BigDecimal> aggregates(Reading reading, RowKind kind) {
        var byUnit = new LinkedHashMap<String, BigDecimal>();
        reading.figures(kind).stream()
                .filter(c -> c.code().equals("TOTAL"))
                .forEach(c -> byUnit.put(c.unit(), figure(c)));
        return byUnit;
    }

    private static FindingLine line(Finding f, CatalogueWords words) {
        String text = f.value();
        Object value = text != null && Cell.isMachineNumber(text) ? new BigDecimal(text) : text;
        return new FindingLine(
                f.rule().key(),
                f.severity().key(),
                f.sheet(),
                f.row(),
                f.column(),
                f.unit(),
                f.code(),
                value,
                words.of(f));
    }
}

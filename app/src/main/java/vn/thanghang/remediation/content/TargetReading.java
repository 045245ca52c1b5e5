package vn.thanghang.remediation.content;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.NumberField;
import vn.thanghang.platform.NumberReading;

/** What became of a target somebody typed. */
public sealed interface TargetReading {

    /** @param echo whether the figure was not written the Vietnamese way, so that the reader is shown how it was understood */
    record Read(Target target, boolean echo) implements TargetReading {}

    /** Nothing was chosen. */
    record Missing() implements TargetReading {}

    /** A kind was chosen, the figure is missing. */
    record NoFigure(TargetKind kind) implements TargetReading {}

    /** The figure cannot be taken; nothing is guessed. */
    record Unclear(TargetKind kind, NumberReading reading) implements TargetReading {}

    /** How far the scale of a criterion reaches, and how many units are ranked. */
    record Scale(double low, double high, int units) {}

    /**
     * Reads kind and figure.
     *
     * @param kind name of a {@link TargetKind}; anything else is missing
     * @param figure as typed, in Vietnamese writing
     */
    static TargetReading of(String kind, String figure, Scale scale) {
        return Arrays.stream(TargetKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .map(each -> read(each, figure, scale))
                .orElseGet(Missing::new);
    }

    private static TargetReading read(TargetKind kind, String figure, Scale scale) {
        if (kind == TargetKind.HOLD) {
            return new Read(new Target.Hold(), false);
        }
        NumberReading reading = field(kind, scale).read(figure);
        return switch (reading) {
            case NumberReading.Read(BigDecimal value, boolean echo) -> new Read(target(kind, value), echo);
            case NumberReading.Missing _ -> new NoFigure(kind);
            case NumberReading.Ambiguous _,
                    NumberReading.NotANumber _,
                    NumberReading.OutOfRange _,
                    NumberReading.TooManyDecimals _ -> new Unclear(kind, reading);
        };
    }

    private static NumberField field(TargetKind kind, Scale scale) {
        BigDecimal low = BigDecimal.valueOf(scale.low());
        BigDecimal high = BigDecimal.valueOf(scale.high());
        BigDecimal last = BigDecimal.valueOf(Math.max(1, scale.units()));
        return switch (kind) {
            case ABSOLUTE -> new NumberField(low, high, 4);
            case DELTA, HOLD -> new NumberField(new BigDecimal("0.0001"), high.subtract(low), 4);
            case GROUP -> NumberField.of("1", "4", 0);
            case RANK -> new NumberField(BigDecimal.ONE, last, 0);
            case RANK_CHANGE -> new NumberField(BigDecimal.ONE, last, 0);
        };
    }

    private static Target target(TargetKind kind, BigDecimal value) {
        return switch (kind) {
            case ABSOLUTE -> new Target.Absolute(value);
            case DELTA -> new Target.Delta(value);
            case HOLD -> new Target.Hold();
            case GROUP -> new Target.Group(PerformanceGroup.ofNumber(value.intValueExact()));
            case RANK -> new Target.Rank(value.intValueExact());
            case RANK_CHANGE -> new Target.RankChange(value.intValueExact());
        };
    }

    /** The readings that are not simply there or missing. */
    static List<TargetKind> withFigure() {
        return Arrays.stream(TargetKind.values())
                .filter(kind -> kind != TargetKind.HOLD)
                .toList();
    }
}

package vn.thanghang.remediation.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.NumberReading;
import vn.thanghang.remediation.content.TargetReading.Scale;

class TargetReadingTest {

    private static final Scale DIMENSION = new Scale(1, 10, 61);

    @Test
    void readsEachOfTheSixKinds() {
        assertThat(read("ABSOLUTE", "5,20")).isEqualTo(new Target.Absolute(new BigDecimal("5.20")));
        assertThat(read("DELTA", "0,25")).isEqualTo(new Target.Delta(new BigDecimal("0.25")));
        assertThat(read("HOLD", "")).isEqualTo(new Target.Hold());
        assertThat(read("GROUP", "2")).isEqualTo(new Target.Group(PerformanceGroup.HIGH_AVERAGE));
        assertThat(read("RANK", "30")).isEqualTo(new Target.Rank(30));
        assertThat(read("RANK_CHANGE", "5")).isEqualTo(new Target.RankChange(5));
    }

    @Test
    void neverTakesADecimalPointForThousands() {
        TargetReading reading = TargetReading.of("ABSOLUTE", "8.25", DIMENSION);
        assertThat(reading).isEqualTo(new TargetReading.Read(new Target.Absolute(new BigDecimal("8.25")), true));
    }

    @Test
    void missingIsNotZero() {
        assertThat(TargetReading.of("", "5,2", DIMENSION)).isInstanceOf(TargetReading.Missing.class);
        assertThat(TargetReading.of("DELTA", " ", DIMENSION)).isEqualTo(new TargetReading.NoFigure(TargetKind.DELTA));
    }

    @Test
    void refusesWhatIsOffTheScaleOrNoFigure() {
        assertThat(unclear("ABSOLUTE", "10,5")).isInstanceOf(NumberReading.OutOfRange.class);
        assertThat(unclear("ABSOLUTE", "0,9")).isInstanceOf(NumberReading.OutOfRange.class);
        assertThat(unclear("DELTA", "-0,2")).isInstanceOf(NumberReading.OutOfRange.class);
        assertThat(unclear("DELTA", "0")).isInstanceOf(NumberReading.OutOfRange.class);
        assertThat(unclear("GROUP", "5")).isInstanceOf(NumberReading.OutOfRange.class);
        assertThat(unclear("RANK", "62")).isInstanceOf(NumberReading.OutOfRange.class);
        assertThat(unclear("RANK", "30,5")).isInstanceOf(NumberReading.TooManyDecimals.class);
        assertThat(unclear("ABSOLUTE", "khoảng 5")).isInstanceOf(NumberReading.NotANumber.class);
        assertThat(unclear("RANK_CHANGE", "0")).isInstanceOf(NumberReading.OutOfRange.class);
    }

    private static Target read(String kind, String figure) {
        return ((TargetReading.Read) TargetReading.of(kind, figure, DIMENSION)).target();
    }

    private static NumberReading unclear(String kind, String figure) {
        return ((TargetReading.Unclear) TargetReading.of(kind, figure, DIMENSION)).reading();
    }
}

package vn.thanghang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @Test
    void theLastDayStillCountsAndTheNextNoLonger() {
        var line = Timeline.<String>empty().with(new Period(START, MERGER), "Tỉnh Trà Vinh");
        assertThat(line.on(LocalDate.of(2025, 6, 30))).contains("Tỉnh Trà Vinh");
        assertThat(line.on(MERGER)).isEmpty();
        assertThat(line.on(START)).contains("Tỉnh Trà Vinh");
        assertThat(line.on(START.minusDays(1))).isEmpty();
    }

    @Test
    void peopleWriteTheLastDayItself() {
        assertThat(Period.ofDays(START, LocalDate.of(2025, 6, 30))).contains(new Period(START, MERGER));
        assertThat(new Period(START, MERGER).lastDay()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(Period.ofDays(MERGER, START)).isEmpty();
        assertThat(Period.ofDays(START, START)).contains(new Period(START, START.plusDays(1)));
    }

    @Test
    void anEmptyPeriodDoesNotExist() {
        assertThatThrownBy(() -> new Period(START, START)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoValuesOnOneDayAreRefused() {
        var line = Timeline.<String>empty().with(new Period(START, MERGER), "a");
        assertThatThrownBy(() -> line.with(Period.since(MERGER.minusDays(1)), "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(line.with(Period.since(MERGER), "b").on(MERGER)).contains("b");
    }

    @Test
    void aChangeSplitsTheSpanAndLeavesThePast() {
        var line = Timeline.<String>empty().with(Period.since(START), "Ban Dân tộc");
        LocalDate day = LocalDate.of(2025, 3, 1);
        var changed = line.changedFrom(day, before -> "Sở Dân tộc và Tôn giáo");
        assertThat(changed.on(day.minusDays(1))).contains("Ban Dân tộc");
        assertThat(changed.on(day)).contains("Sở Dân tộc và Tôn giáo");
        assertThat(line.on(day)).as("the timeline before stays as it was").contains("Ban Dân tộc");
    }

    @Test
    void coverageSeesGaps() {
        var line = Timeline.<String>empty()
                .with(new Period(START, START.plusDays(10)), "a")
                .with(new Period(START.plusDays(10), START.plusDays(20)), "b")
                .with(Period.since(START.plusDays(21)), "c");
        assertThat(line.covers(new Period(START, START.plusDays(20)))).isTrue();
        assertThat(line.covers(new Period(START, START.plusDays(21)))).isFalse();
        assertThat(line.covers(Period.since(START.plusDays(21)))).isTrue();
        assertThat(line.covers(Period.since(START))).isFalse();
        assertThat(Timeline.<String>empty().covers(Period.since(START))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesLikeADiaryWithOnePagePerDay(long seed) {
        var random = new Random(seed);
        int days = 60;
        for (int round = 0; round < 200; round++) {
            var line = Timeline.<Integer>empty();
            var diary = new TreeMap<LocalDate, Integer>();
            for (int act = 0; act < 8; act++) {
                int value = act;
                LocalDate from = START.plusDays(random.nextInt(days));
                LocalDate until = from.plusDays(1 + random.nextInt(days));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        boolean free = from.datesUntil(until).noneMatch(diary::containsKey);
                        assertThat(line.isFree(new Period(from, until))).isEqualTo(free);
                        if (free) {
                            line = line.with(new Period(from, until), value);
                            from.datesUntil(until).forEach(day -> diary.put(day, value));
                        }
                    }
                    case 1 -> {
                        line.spanOn(from)
                                .ifPresent(span -> from.datesUntil(java.util.Objects.requireNonNull(
                                                span.period().until()))
                                        .forEach(day -> diary.put(day, value)));
                        line = line.changedFrom(from, before -> value);
                    }
                    default -> {
                        line = line.endedBefore(from);
                        diary.tailMap(from, true).clear();
                    }
                }
            }
            for (int day = 0; day < 3 * days; day++) {
                LocalDate on = START.plusDays(day);
                assertThat(line.on(on).orElse(null)).isEqualTo(diary.get(on));
            }
        }
    }
}

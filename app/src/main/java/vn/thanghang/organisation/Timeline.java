package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was so on which days: never two values on one day, gaps allowed. Each method gives another timeline and leaves
 * this one as it is.
 *
 * @param spans in the order of days
 */
public record Timeline<V>(List<Span<V>> spans) {

    /** A value and its days. */
    public record Span<V>(Period period, V value) {}

    public Timeline {
        spans = spans.stream()
                .sorted((a, b) -> a.period().compareTo(b.period()))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).period().overlaps(spans.get(i).period())) {
                throw new IllegalArgumentException("two values on one day: " + spans.get(i - 1) + ", " + spans.get(i));
            }
        }
    }

    public static <V> Timeline<V> empty() {
        return new Timeline<>(List.of());
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public Optional<Span<V>> spanOn(LocalDate day) {
        return spans.stream().filter(span -> span.period().contains(day)).findFirst();
    }

    public Optional<V> on(LocalDate day) {
        return spanOn(day).map(Span::value);
    }

    public boolean isFree(Period period) {
        return spans.stream().noneMatch(span -> span.period().overlaps(period));
    }

    /** @throws IllegalArgumentException when one of the days has a value already */
    public Timeline<V> with(Period period, V value) {
        var more = new ArrayList<>(spans);
        more.add(new Span<>(period, value));
        return new Timeline<>(more);
    }

    /** Another value from a day on, to the end of the span that holds this day; later spans stay. */
    public Timeline<V> changedFrom(LocalDate day, UnaryOperator<V> change) {
        var result = new ArrayList<Span<V>>();
        for (Span<V> span : spans) {
            if (!span.period().contains(day)) {
                result.add(span);
                continue;
            }
            if (span.period().from().isBefore(day)) {
                result.add(new Span<>(span.period().endedBefore(day), span.value()));
            }
            result.add(new Span<>(
                    new Period(day, span.period().until()), Objects.requireNonNull(change.apply(span.value()))));
        }
        return new Timeline<>(result);
    }

    /** Nothing from this day on. */
    public Timeline<V> endedBefore(LocalDate day) {
        var result = new ArrayList<Span<V>>();
        for (Span<V> span : spans) {
            if (span.period().from().isBefore(day)) {
                result.add(
                        span.period().contains(day) ? new Span<>(span.period().endedBefore(day), span.value()) : span);
            }
        }
        return new Timeline<>(result);
    }

    /** Another span in the place of the one that begins on this day. */
    public Timeline<V> replaced(LocalDate from, Period period, V value) {
        return new Timeline<>(spans.stream()
                        .filter(span -> !span.period().from().equals(from))
                        .toList())
                .with(period, value);
    }

    /** Whether there is a value on each of these days. */
    public boolean covers(Period period) {
        LocalDate reached = period.from();
        for (Span<V> span : spans) {
            if (span.period().contains(reached)) {
                LocalDate until = span.period().until();
                if (until == null || period.until() != null && !until.isBefore(period.until())) {
                    return true;
                }
                reached = until;
            }
        }
        return false;
    }
}

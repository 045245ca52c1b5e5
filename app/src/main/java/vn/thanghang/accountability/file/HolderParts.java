package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.accountability.file.HolderPart.Count;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.remediation.task.Confirmation;

/** Splits what was decided by the days on which each person was in charge. */
final class HolderParts {

    /** The lines of a file. */
    record Lines(List<PlanLine> plans, List<TaskLine> tasks, List<InputLine> inputs) {}

    private HolderParts() {}

    /** In the order of their days; empty when nobody is known to have been in charge. */
    static List<HolderPart> of(List<OfficeHolder> holders, FilePeriod period, Lines lines) {
        return period.reached()
                .map(end -> holders.stream()
                        .filter(OfficeHolder::head)
                        .sorted(Comparator.comparing(holder -> holder.period().from()))
                        .flatMap(holder -> part(holder, period, end, lines))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<HolderPart> part(OfficeHolder holder, FilePeriod period, LocalDate end, Lines lines) {
        LocalDate from = later(period.first(), holder.period().from());
        LocalDate last = holder.period().lastDay();
        LocalDate until = last == null || last.isAfter(end) ? end : last;
        if (until.isBefore(from)) {
            return Stream.empty();
        }
        return Stream.of(new HolderPart(
                holder.person().name(),
                holder.title(),
                holder.kind(),
                from,
                until,
                ChronoUnit.DAYS.between(from, until) + 1,
                counts(lines.plans(), PlanLine::decisive, PlanLine::outcome, from, until),
                counts(lines.tasks(), line -> line.decisive(period.asOf()), TaskLine::outcome, from, until),
                counts(lines.inputs(), line -> line.decisive(period.asOf()), InputLine::outcome, from, until),
                (int) lines.tasks().stream()
                        .filter(line -> line.confirmation() == Confirmation.MEETS
                                && isWithin(line.decisive(period.asOf()), from, until))
                        .count(),
                (int) lines.tasks().stream()
                        .filter(line -> from.isAfter(period.first()) && wasLateAndOpen(line, from))
                        .count()));
    }

    private static boolean wasLateAndOpen(TaskLine line, LocalDate on) {
        LocalDate done = line.doneOn();
        boolean late = line.outcome() == Outcome.LATE_OPEN || line.outcome() == Outcome.DONE_LATE;
        return late && line.due().isBefore(on) && (done == null || !done.isBefore(on));
    }

    private static <T> List<Count> counts(
            List<T> lines,
            Function<T, @Nullable LocalDate> decisive,
            Function<T, Outcome> outcome,
            LocalDate from,
            LocalDate until) {
        var found = lines.stream()
                .filter(line -> isWithin(decisive.apply(line), from, until))
                .collect(Collectors.groupingBy(outcome, Collectors.counting()));
        return Arrays.stream(Outcome.values())
                .filter(found::containsKey)
                .map(each -> new Count(each, Math.toIntExact(Objects.requireNonNull(found.get(each)))))
                .toList();
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate until) {
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package vn.thanghang.oversight.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.CountedTasks;
import vn.thanghang.remediation.task.CountedTasks.Asked;
import vn.thanghang.remediation.task.CountedTasks.Count;

/** How the agencies stand to the dates of their tasks: everybody for those who follow, the own agency for an agency. */
@Service
public class FollowingProgress {

    /** Rows of a list behind a number; a single cell never holds more in practice, and says so where it does. */
    public static final int ROWS = 500;

    private final CountedTasks tasks;
    private final LateTasks late;
    private final Agencies agencies;
    private final Clock clock;

    FollowingProgress(CountedTasks tasks, LateTasks late, Agencies agencies, Clock clock) {
        this.tasks = tasks;
        this.late = late;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The columns of a grid. */
    public enum By {
        MONTH,
        CRITERION
    }

    /** Years that have tasks, the latest first. */
    public List<Integer> years() {
        return RowScope.EVERYTHING.call(tasks::years);
    }

    public Board board(CurrentUser user, int year, By by) {
        return board(
                user,
                year,
                switch (by) {
                    case MONTH -> CountedTasks::byMonth;
                    case CRITERION -> CountedTasks::byCriterion;
                });
    }

    /** Without places: what a summary needs. */
    public Board totals(CurrentUser user, int year) {
        return board(user, year, CountedTasks::byAgency);
    }

    private Board board(CurrentUser user, int year, BiFunction<CountedTasks, Asked, List<Count>> counting) {
        List<Count> counted = RowScope.EVERYTHING.call(() -> counting.apply(tasks, late.asked(year, today())));
        Map<String, List<Count>> byAgency = counted.stream()
                .filter(count -> user.mayForAgency(Act.READ_OVERSIGHT, count.agency(), Standing.FROZEN))
                .collect(Collectors.groupingBy(Count::agency));
        var rows = new ArrayList<FollowedAgency>();
        for (Agency agency : inOrder()) {
            List<Count> own = byAgency.remove(agency.id());
            if (own != null) {
                rows.add(row(agency.id(), AgencyGroup.of(agency.kind()), own));
            }
        }
        // What the book of the organisation does not know stands last, never left out.
        byAgency.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(left -> rows.add(row(left.getKey(), AgencyGroup.DEPARTMENTS, left.getValue())));
        return Board.of(rows);
    }

    /** Those that exist, in the order of official lists, then those that are gone. */
    private List<Agency> inOrder() {
        var order = new LinkedHashMap<String, Agency>();
        agencies.onDate(today()).forEach(agency -> order.put(agency.id(), agency));
        agencies.latest().forEach(order::putIfAbsent);
        return List.copyOf(order.values());
    }

    private static FollowedAgency row(String id, AgencyGroup group, List<Count> counts) {
        Map<String, Tally> places = counts.stream()
                .filter(count -> !count.place().isEmpty())
                .collect(Collectors.groupingBy(
                        Count::place, Collectors.collectingAndThen(Collectors.toList(), Tally::of)));
        return new FollowedAgency(id, group, places, Tally.of(counts));
    }

    /** The tasks behind a number. */
    public List<CountedTasks.Line> lines(
            CurrentUser user, int year, String agency, String month, String criterion, String outcome) {
        user.requireForAgency(Act.READ_OVERSIGHT, agency, Standing.FROZEN);
        return RowScope.EVERYTHING.call(
                () -> tasks.lines(late.asked(year, today()), agency, month, criterion, outcome, ROWS));
    }

    /** Whether the committee may only ask this agency. */
    public boolean isOutside(String agency) {
        return Optional.ofNullable(agencies.latest().get(agency))
                .filter(found -> AgencyGroup.of(found.kind()) == AgencyGroup.OUTSIDE)
                .isPresent();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}

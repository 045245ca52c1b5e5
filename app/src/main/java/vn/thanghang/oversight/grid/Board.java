package vn.thanghang.oversight.grid;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thanghang.remediation.task.TaskOutcome;

/**
 * The agencies with their tasks, in the official order.
 *
 * @param places the columns in their order
 */
public record Board(List<FollowedAgency> agencies, List<String> places) {

    public Board {
        agencies = List.copyOf(agencies);
        places = List.copyOf(places);
    }

    static Board of(List<FollowedAgency> agencies) {
        var places = new TreeSet<>(Board::inOrder);
        agencies.forEach(agency -> places.addAll(agency.places().keySet()));
        return new Board(agencies, List.copyOf(places));
    }

    /** 2.10 after 2.9; months as they come. */
    private static int inOrder(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other)) != 0
                ? Arrays.compare(numbers(one), numbers(other))
                : one.compareTo(other);
    }

    private static int[] numbers(String place) {
        return Stream.of(place.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    public List<FollowedAgency> of(AgencyGroup group) {
        return agencies.stream().filter(agency -> agency.group() == group).toList();
    }

    /** Late and open, of those that may be called late. */
    public int lateOpen() {
        return within().mapToInt(agency -> agency.all().of(TaskOutcome.LATE_OPEN))
                .sum();
    }

    public long agenciesLate() {
        return within().filter(agency -> agency.all().of(TaskOutcome.LATE_OPEN) > 0)
                .count();
    }

    private Stream<FollowedAgency> within() {
        return agencies.stream().filter(agency -> agency.group() != AgencyGroup.OUTSIDE);
    }
}

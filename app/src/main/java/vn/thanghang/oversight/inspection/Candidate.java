package vn.thanghang.oversight.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A task in the list a sample is drawn from.
 *
 * @param weight 1 and the weights of its grounds
 */
public record Candidate(UUID task, String agency, int weight, List<Ground> grounds) {

    public Candidate {
        grounds = List.copyOf(grounds);
    }

    static Candidate of(UUID task, String agency, Set<Ground> grounds) {
        List<Ground> inOrder = grounds.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(grounds));
        return new Candidate(
                task, agency, 1 + inOrder.stream().mapToInt(Ground::weight).sum(), inOrder);
    }

    /** As it stands in the published list. */
    String line() {
        return task + "," + weight;
    }

    String groundNames() {
        return grounds.stream().map(Ground::name).collect(Collectors.joining(" "));
    }
}

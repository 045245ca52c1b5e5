package vn.thanghang.oversight.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.oversight.ladder.Hearing;
import vn.thanghang.oversight.ladder.Rung;
import vn.thanghang.oversight.ladder.StepState;
import vn.thanghang.oversight.ladder.WorkingTheLadder.Line;

/**
 * The steps of one rung that one letter can go out for.
 *
 * @param hearing the hearing of the agency that is open; null for none, or where none is needed
 */
public record QueueGroup(
        String agency,
        Rung rung,
        List<Line> lines,
        @Nullable Hearing hearing) {

    public QueueGroup {
        lines = List.copyOf(lines);
    }

    static List<QueueGroup> of(List<Line> queue, List<Hearing> hearings) {
        record Key(String agency, Rung rung) {}
        var groups = new LinkedHashMap<Key, List<Line>>();
        for (Line line : queue) {
            groups.computeIfAbsent(new Key(line.step().agency(), line.step().rung()), key -> new ArrayList<>())
                    .add(line);
        }
        return groups.entrySet().stream()
                .map(group -> new QueueGroup(
                        group.getKey().agency(),
                        group.getKey().rung(),
                        group.getValue(),
                        hearing(group.getKey().agency(), group.getKey().rung(), hearings)
                                .orElse(null)))
                .toList();
    }

    private static Optional<Hearing> hearing(String agency, Rung rung, List<Hearing> hearings) {
        return hearings.stream()
                .filter(each -> rung == Rung.REPORT && each.agency().equals(agency))
                .findFirst();
    }

    /** Those a letter may be begun for now. */
    public List<Line> ready() {
        return in(StepState.PROPOSED);
    }

    /** Those whose letter is being written. */
    public List<Line> drafted() {
        return in(StepState.DRAFTED);
    }

    public List<Line> held() {
        return in(StepState.HELD);
    }

    private List<Line> in(StepState state) {
        return lines.stream().filter(line -> line.step().state() == state).toList();
    }
}

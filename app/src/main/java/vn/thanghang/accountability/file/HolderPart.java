package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.List;
import vn.thanghang.organisation.HolderKind;
import vn.thanghang.oversight.lateness.Outcome;

/**
 * The days one person was in charge within the period, with what was decided on these days. Counts of separate things, never added up.
 *
 * @param plans, {@code tasks} and {@code inputs}: by outcome, each for itself, without outcomes that do not occur
 * @param takenOver tasks that were late and open when the person came
 */
public record HolderPart(
        String name,
        String title,
        HolderKind kind,
        LocalDate from,
        LocalDate until,
        long days,
        List<Count> plans,
        List<Count> tasks,
        List<Count> inputs,
        int confirmed,
        int takenOver) {

    public HolderPart {
        plans = List.copyOf(plans);
        tasks = List.copyOf(tasks);
        inputs = List.copyOf(inputs);
    }

    /** So many things with one outcome. */
    public record Count(Outcome outcome, int count) {}
}

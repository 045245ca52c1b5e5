package vn.thanghang.assignment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thanghang.assignment.SheetAct;
import vn.thanghang.assignment.SheetStep;
import vn.thanghang.platform.Vietnam;

/**
 * Steps that are one line of a history: changes one person made on one day without another step between, or any other step
 * alone.
 *
 * @param reasons each once, in the order of the steps
 */
record StepRun(SheetStep first, SheetStep last, int count, List<String> reasons) {

    StepRun {
        reasons = List.copyOf(reasons);
    }

    /** In the order of the steps. */
    static List<StepRun> of(List<SheetStep> steps) {
        var runs = new ArrayList<StepRun>();
        for (SheetStep step : steps) {
            if (!runs.isEmpty() && runs.getLast().takes(step)) {
                runs.set(runs.size() - 1, runs.getLast().with(step));
            } else {
                List<String> reasons = step.reason().isEmpty() ? List.of() : List.of(step.reason());
                runs.add(new StepRun(step, step, 1, reasons));
            }
        }
        return runs;
    }

    boolean isOne() {
        return count == 1;
    }

    private boolean takes(SheetStep next) {
        return next.act().equals(SheetAct.CHANGE.name())
                && last.act().equals(next.act())
                && last.actorName().equals(next.actorName())
                && day(last).equals(day(next));
    }

    private StepRun with(SheetStep next) {
        var all = new ArrayList<>(reasons);
        if (!next.reason().isEmpty() && !all.contains(next.reason())) {
            all.add(next.reason());
        }
        return new StepRun(first, next, count + 1, all);
    }

    private static LocalDate day(SheetStep step) {
        return LocalDate.ofInstant(step.at(), Vietnam.ZONE);
    }
}

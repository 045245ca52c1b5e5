package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.oversight.ladder.LadderResult;
import vn.thanghang.oversight.ladder.Rung;
import vn.thanghang.oversight.ladder.Step;
import vn.thanghang.oversight.ladder.StepState;
import vn.thanghang.oversight.ladder.WorkingTheLadder;

/**
 * July and August, seen from the department that follows the work: two agencies without a plan and one that is silent about its
 * tasks get letters of urging; the district, still without a plan, is asked to explain.
 * The others wait in the queue.
 */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class LettersOfTheSummer {

    private static final String MONITOR = "demo.theodoi";
    private static final String DISTRICT = "ubnd-huyen-cang-long";

    private final Cast cast;
    private final WorkingTheLadder ladder;
    private final SendingPapers sending;

    LettersOfTheSummer(Cast cast, WorkingTheLadder ladder, SendingPapers sending) {
        this.cast = cast;
        this.ladder = ladder;
        this.sending = sending;
    }

    void july() {
        letter(DISTRICT, Rung.LETTER, "1187", LocalDate.of(2023, 7, 13));
    }

    void august() {
        letter("sgddt-tra-vinh", Rung.LETTER, "1263", LocalDate.of(2023, 8, 1));
        letter(DISTRICT, Rung.EXPLANATION, "1264", LocalDate.of(2023, 8, 1));
    }

    /** Everything of one rung that waits for one agency goes into one letter; the day after, the agency says that it has it. */
    private void letter(String agency, Rung rung, String number, LocalDate day) {
        cast.at(day.getMonthValue(), day.getDayOfMonth(), 9);
        List<Step> steps = cast.as(
                MONITOR,
                monitor -> ladder.queue(monitor).stream()
                        .map(WorkingTheLadder.Line::step)
                        .filter(step -> step.agency().equals(agency)
                                && step.rung() == rung
                                && step.state() == StepState.PROPOSED)
                        .toList());
        List<UUID> ids = steps.stream().map(Step::id).toList();
        UUID paper = cast.as(MONITOR, monitor -> begun(monitor, ids, number));
        sending.send(MONITOR, paper, number, day);
        cast.at(day.getMonthValue(), day.getDayOfMonth(), 14);
        cast.as(officer(agency), officer -> received(officer, ids));
    }

    private UUID begun(CurrentUser monitor, List<UUID> steps, String number) {
        if (ladder.draft(monitor, steps, Cast.key("don-doc-" + number)) instanceof LadderResult.Done(UUID paper)
                && paper != null) {
            return paper;
        }
        throw new IllegalStateException("no letter " + number + " was begun in the demonstration");
    }

    private boolean received(CurrentUser officer, List<UUID> steps) {
        for (UUID step : steps) {
            int version = ladder.line(officer, step).step().version();
            if (!(ladder.acknowledge(officer, step, version) instanceof LadderResult.Done)) {
                throw new IllegalStateException("a receipt of the demonstration was not taken");
            }
        }
        return true;
    }

    private static String officer(String agency) {
        return "demo.daumoi." + agency.replaceFirst("^ubnd-|-tra-vinh$", "");
    }
}

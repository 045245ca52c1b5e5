package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.oversight.ladder.LadderResult;
import vn.thanghang.oversight.ladder.Rung;
import vn.thanghang.oversight.ladder.StepState;
import vn.thanghang.oversight.ladder.WorkingTheLadder;
import vn.thanghang.oversight.ladder.WorkingTheLadder.Line;

/** July: one agency without a plan gets its letter of urging and says that it has it; the others wait in the queue. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class LettersOfJuly {

    private static final String MONITOR = "demo.theodoi";
    private static final String URGED = "huyen-cang-long";
    private static final int DAY = 13;

    private final Cast cast;
    private final WorkingTheLadder ladder;
    private final FindingPapers papers;
    private final FreezingPapers freezing;
    private final SigningCopies signing;

    LettersOfJuly(
            Cast cast, WorkingTheLadder ladder, FindingPapers papers, FreezingPapers freezing, SigningCopies signing) {
        this.cast = cast;
        this.ladder = ladder;
        this.papers = papers;
        this.freezing = freezing;
        this.signing = signing;
    }

    void play() {
        cast.at(7, DAY, 9);
        List<UUID> steps = cast.as(
                MONITOR,
                monitor -> ladder.queue(monitor).stream()
                        .map(Line::step)
                        .filter(step -> step.agency().equals("ubnd-" + URGED)
                                && step.rung() == Rung.LETTER
                                && step.state() == StepState.PROPOSED)
                        .map(step -> step.id())
                        .toList());
        UUID paper = cast.as(MONITOR, monitor -> begun(monitor, steps));
        cast.as(MONITOR, monitor -> frozen(monitor, paper));
        cast.as(MONITOR, monitor -> signing.bringBack(monitor, paper, "1187", LocalDate.of(2023, 7, DAY), ""));
        cast.at(7, DAY + 1, 8);
        cast.as("demo.daumoi." + URGED, officer -> received(officer, steps));
        cast.at(7, DAY + 1, 10);
    }

    private UUID begun(CurrentUser monitor, List<UUID> steps) {
        if (ladder.draft(monitor, steps, Cast.key("don-doc-" + URGED)) instanceof LadderResult.Done(UUID paper)
                && paper != null) {
            return paper;
        }
        throw new IllegalStateException("no letter of urging was begun in the demonstration");
    }

    private boolean frozen(CurrentUser monitor, UUID paper) {
        Freezing frozen =
                freezing.freeze(monitor, paper, papers.paper(monitor, paper).version());
        if (frozen instanceof Freezing.Done) {
            return true;
        }
        throw new IllegalStateException("the letter of urging of the demonstration: " + frozen);
    }

    private boolean received(CurrentUser officer, List<UUID> steps) {
        for (UUID step : steps) {
            LadderResult result = ladder.acknowledge(
                    officer, step, ladder.line(officer, step).step().version());
            if (!(result instanceof LadderResult.Done)) {
                throw new IllegalStateException("the receipt of the demonstration: " + result);
            }
        }
        return true;
    }
}

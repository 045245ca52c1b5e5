package vn.thanghang.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.FindingEvidence;
import vn.thanghang.remediation.progress.AnsweringObstacles;
import vn.thanghang.remediation.progress.FindingReports;
import vn.thanghang.remediation.progress.Obstacle;
import vn.thanghang.remediation.progress.Report;
import vn.thanghang.remediation.task.Task;

/** Finds what stands behind a task for the page of the task. */
@Component
public class TaskProofs {

    private final FindingReports reports;
    private final FindingEvidence evidence;
    private final AnsweringObstacles obstacles;
    private final Units units;
    private final Clock clock;

    TaskProofs(
            FindingReports reports, FindingEvidence evidence, AnsweringObstacles obstacles, Units units, Clock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.obstacles = obstacles;
        this.units = units;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Report> reports(Task task) {
        return reports.of(task);
    }

    public TaskProof of(CurrentUser user, Task task) {
        List<Obstacle> met = obstacles.ofTask(user, task.agency(), task.id());
        return new TaskProof(
                task,
                EvidenceKind.wanted(task.evidence()),
                evidence.mayRead(user, task.agency()),
                evidence.ofTask(user, task.agency(), task.id()),
                met,
                names(met));
    }

    private Map<UUID, String> names(List<Obstacle> met) {
        var unitNames = units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
        var names = new HashMap<UUID, String>();
        met.forEach(each -> {
            String addressee = each.addressee();
            names.put(each.id(), addressee == null ? "" : unitNames.of(addressee));
        });
        return names;
    }
}

package vn.thanghang.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.FindingEvidence;
import vn.thanghang.remediation.evidence.Reuse;
import vn.thanghang.remediation.evidence.web.EvidenceWords;
import vn.thanghang.remediation.progress.AnsweringObstacles;
import vn.thanghang.remediation.progress.FindingReports;
import vn.thanghang.remediation.progress.LinkReports;
import vn.thanghang.remediation.progress.Obstacle;
import vn.thanghang.remediation.progress.Report;
import vn.thanghang.remediation.task.Task;

/** Finds what stands behind a task for the page of the task. */
@Component
public class TaskProofs {

    private final FindingReports reports;
    private final FindingEvidence evidence;
    private final AnsweringObstacles obstacles;
    private final LinkReports linked;
    private final Units units;
    private final Clock clock;

    TaskProofs(
            FindingReports reports,
            FindingEvidence evidence,
            AnsweringObstacles obstacles,
            LinkReports linked,
            Units units,
            Clock clock) {
        this.linked = linked;
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

    public TaskProof of(CurrentUser user, Task task, Text text) {
        List<Obstacle> met = obstacles.ofTask(user, task.agency(), task.id());
        return new TaskProof(
                task,
                EvidenceKind.wanted(task.evidence()),
                evidence.mayRead(user, task.agency()),
                evidence.ofTask(user, task.agency(), task.id()),
                reuse(user, task, text),
                met,
                names(met),
                linked.open(user, task));
    }

    private Map<UUID, List<String>> reuse(CurrentUser user, Task task, Text text) {
        var unitNames = units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
        return evidence.reuse(user, task.agency(), task.id()).stream()
                .collect(Collectors.groupingBy(
                        Reuse::evidenceId,
                        Collectors.mapping(
                                each -> EvidenceWords.reuse(text, each, unitNames.of(each.otherAgency())),
                                Collectors.toList())));
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

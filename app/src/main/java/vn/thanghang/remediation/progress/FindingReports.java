package vn.thanghang.remediation.progress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.Task;

/** Reports about a task the caller has found for its reader. */
@Service
public class FindingReports {

    private final ReportRows reports;

    FindingReports(ReportRows reports) {
        this.reports = reports;
    }

    /** The newest first, at most 200. */
    public List<Report> of(Task task) {
        return RowScope.EVERYTHING.call(() -> reports.ofTask(task.id()));
    }

    /** The report filed under this key, within the rows the caller reaches. */
    public Optional<Report> filed(UUID key) {
        return reports.withKey(key);
    }
}

package vn.thanghang.accountability.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.DoneByCriterion;
import vn.thanghang.remediation.task.DoneByCriterion.Done;

/** The matrix of plan and result, criterion by criterion. */
@Service
public class ComparingResults {

    private final Assignments assignments;
    private final DoneByCriterion done;
    private final Movements movements;
    private final ReadingFiles files;

    ComparingResults(Assignments assignments, DoneByCriterion done, Movements movements, ReadingFiles files) {
        this.assignments = assignments;
        this.done = done;
        this.movements = movements;
        this.files = files;
    }

    /** The sheet in force of a year of work; the first index where there are several. */
    public Optional<Sheet> sheet(int workYear) {
        return RowScope.EVERYTHING.call(() -> assignments.issued().stream()
                .filter(sheet -> sheet.round().workYear() == workYear)
                .findFirst());
    }

    /** The criteria of a sheet in its order. */
    public List<PlanAndResult> of(Sheet sheet) {
        return RowScope.EVERYTHING.call(() -> {
            Map<String, Done> byCriterion =
                    done.of(sheet.id()).stream().collect(Collectors.toMap(Done::criterion, Function.identity()));
            return assignments.criteria(sheet.id()).stream()
                    .map(line -> line(sheet, line, Optional.ofNullable(byCriterion.get(line.code()))))
                    .toList();
        });
    }

    private PlanAndResult line(Sheet sheet, CriterionLine line, Optional<Done> tasks) {
        return new PlanAndResult(
                line.code(),
                line.name(),
                tasks.map(Done::tasks).orElse(0),
                tasks.map(Done::confirmed).orElse(0),
                movements.of(sheet, line.code(), files.today()),
                tasks.map(Done::titles).orElse(List.of()));
    }
}

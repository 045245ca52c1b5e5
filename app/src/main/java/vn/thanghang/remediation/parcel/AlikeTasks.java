package vn.thanghang.remediation.parcel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.remediation.task.MovingTasks;
import vn.thanghang.remediation.task.Task;

/** Tasks that serve a piece led by a tier: the same is asked of every locality. */
@Component
class AlikeTasks {

    private static final String OPEN = """
            select t.id, p.sheet_id from remediation.task t join remediation.plan p on p.id = t.plan_id
            where t.agency = :agency and t.stage = 'ISSUED' and not t.removed and t.progress <> 'DONE' and t.piece_id is not null
            """;

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final MovingTasks tasks;

    AlikeTasks(JdbcClient jdbc, Assignments assignments, MovingTasks tasks) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.tasks = tasks;
    }

    private record Found(UUID task, UUID sheet) {}

    /** Open ones of an agency, the nearest date first. */
    List<ParcelTask> open(String agency) {
        var gatherers = new HashMap<UUID, Map<UUID, String>>();
        return jdbc
                .sql(OPEN)
                .param("agency", agency)
                .query((row, number) ->
                        new Found(row.getObject("id", UUID.class), row.getObject("sheet_id", UUID.class)))
                .list()
                .stream()
                .flatMap(found -> tasks
                        .find(found.task())
                        .flatMap(task -> alike(task, gatherers.computeIfAbsent(found.sheet(), this::gatherers)))
                        .stream())
                .sorted(Comparator.comparing((ParcelTask each) -> each.task().due())
                        .thenComparing(each -> each.task().id()))
                .toList();
    }

    private static Optional<ParcelTask> alike(Task task, Map<UUID, String> gatherers) {
        return Optional.ofNullable(task.piece()).map(gatherers::get).map(gatherer -> new ParcelTask(task, gatherer));
    }

    /** By the pieces of tiers in a sheet, who gathers their criterion. */
    Map<UUID, String> gatherers(UUID sheet) {
        var found = new HashMap<UUID, String>();
        for (CriterionLine line : assignments.criteria(sheet)) {
            String focal = line.focal();
            if (focal != null) {
                line.pieces().stream()
                        .filter(piece -> piece.kind() != LeadKind.AGENCY)
                        .forEach(piece -> found.put(piece.id(), focal));
            }
        }
        return found;
    }

    /** The same over all sheets in force. */
    Map<UUID, String> gatherers() {
        var found = new HashMap<UUID, String>();
        assignments.issued().forEach(sheet -> found.putAll(gatherers(sheet.id())));
        return found;
    }
}

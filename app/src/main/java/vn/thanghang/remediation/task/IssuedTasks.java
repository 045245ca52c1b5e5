package vn.thanghang.remediation.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;

/** Puts the tasks of an issued plan in force. */
@Component
public class IssuedTasks {

    private static final String PUT = """
            insert into remediation.task (id, stage, plan_id, agency, work_year, position, piece_id, criterion, title, person,
              responsibility, authority, output, evidence_type, due, original_due, internal_due, typed, author, author_name,
              changed_at)
            values (:id, 'ISSUED', :plan, :agency, :year, :position, :piece, :criterion, :title, :person, :responsibility,
              :authority, :output, :evidence, :due, :due, :internal, '{}', :author, :name, :at)
            on conflict (id, stage) do update
            set position = excluded.position, piece_id = excluded.piece_id, criterion = excluded.criterion,
                title = excluded.title, person = excluded.person, responsibility = excluded.responsibility,
                authority = excluded.authority, output = excluded.output, evidence_type = excluded.evidence_type,
                due = excluded.due, internal_due = excluded.internal_due, removed = false, version = task.version + 1,
                changed_at = excluded.changed_at
            """;

    private static final String DROP = """
            update remediation.task set removed = true, version = version + 1, changed_at = :at
            where plan_id = :plan and stage = 'ISSUED' and not removed and id <> all (:kept)
            """;

    private final JdbcClient jdbc;

    IssuedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task as it was signed. */
    public record Line(
            UUID id,
            int position,
            String criterion,
            String title,
            String person,
            String responsibility,
            String authority,
            String output,
            String evidence,
            LocalDate due,
            @Nullable LocalDate internalDue,
            @Nullable UUID piece) {}

    /**
     * The tasks of the version that is in force from now on. A task of an earlier version keeps its first date and its
     * progress; one that is not among them any more is struck out.
     */
    public void issue(UUID plan, String agency, int workYear, List<Line> lines, By by, Instant at) {
        for (Line line : lines) {
            jdbc.sql(PUT)
                    .param("id", line.id())
                    .param("plan", plan)
                    .param("agency", agency)
                    .param("year", workYear)
                    .param("position", line.position())
                    .param("piece", line.piece())
                    .param("criterion", line.criterion())
                    .param("title", line.title())
                    .param("person", line.person())
                    .param("responsibility", line.responsibility())
                    .param("authority", line.authority())
                    .param("output", line.output())
                    .param("evidence", line.evidence())
                    .param("due", line.due())
                    .param("internal", line.internalDue())
                    .param("author", by.actor().reference())
                    .param("name", by.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql(DROP)
                .param("plan", plan)
                .param("kept", lines.stream().map(Line::id).toArray(UUID[]::new), java.sql.Types.ARRAY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

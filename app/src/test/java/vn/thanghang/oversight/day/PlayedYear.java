package vn.thanghang.oversight.day;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.thanghang.oversight.day.PlayedTasks.Played;
import vn.thanghang.platform.Vietnam;

/** Puts a played year into the database day by day, as agencies and an officer of Sở Nội vụ would, past the pages. */
final class PlayedYear {

    private static final UUID PLAN = new UUID(0x7A5C_0000_0000_7001L, 0x8000_0000_0000_0000L);
    /** Working days an officer takes until the letter that was proposed is out. */
    private static final int LETTER_TAKES_DAYS = 2;

    private final Connection owner;
    private final List<Played> tasks;

    PlayedYear(Connection owner, List<Played> tasks) {
        this.owner = owner;
        this.tasks = tasks;
    }

    void people(int count, int agencies) throws SQLException {
        try (PreparedStatement account = owner.prepareStatement(
                        "insert into access.account (id, login, display_name, created_at) values (?, ?, ?, now())");
                PreparedStatement role = owner.prepareStatement(
                        "insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)"
                                + " values (gen_random_uuid(), ?, ?, ?, date '2023-01-01', now())")) {
            for (int i = 0; i < count; i++) {
                account.setObject(1, person(i));
                account.setString(2, "replay." + i);
                account.setString(3, "Người thử " + i);
                account.addBatch();
                role.setObject(1, person(i));
                role.setString(2, isHead(i) ? "HEAD" : "FOCAL_OFFICER");
                role.setString(3, agency(i % agencies));
                role.addBatch();
            }
            account.executeBatch();
            role.executeBatch();
        }
    }

    static UUID person(int i) {
        return new UUID(0x7A5C_0000_0000_7002L, 0x8000_0000_0000_0000L | i);
    }

    static boolean isHead(int i) {
        return i % 7 == 0;
    }

    static String agency(int i) {
        return "phat-lai-" + i;
    }

    void begin() throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("alter table remediation.plan disable trigger user");
            sql.execute(
                    "insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, version, working,"
                            + " issued, idempotency_key, issued_on, made_by, made_by_name, changed_at) values ('" + PLAN
                            + "', gen_random_uuid(), 'phat-lai', 'PAPI', 2022, 2023, 'MEETS', 5, 1, 1, gen_random_uuid(), '"
                            + PlayedTasks.NOTIFIED + "', 'system', '', now())");
            sql.execute("alter table remediation.plan enable trigger user");
            // What is played here ends without the evidence that the road of a report asks for.
            sql.execute("alter table remediation.task disable trigger user");
        }
        try (PreparedStatement add = owner.prepareStatement(
                "insert into remediation.task (id, stage, plan_id, agency, work_year, position, title, due, original_due, typed, author,"
                        + " author_name, changed_at) values (?, 'ISSUED', ?, ?, 2023, 1, ?, ?, ?, '{}', 'system', '', now())")) {
            for (Played task : tasks) {
                add.setObject(1, task.id());
                add.setObject(2, PLAN);
                add.setString(3, agency(task.agency()));
                add.setString(4, "Việc " + task.id());
                add.setObject(5, task.due());
                add.setObject(6, task.due());
                add.addBatch();
            }
            add.executeBatch();
        }
        try (Statement sql = owner.createStatement()) {
            sql.execute("analyze remediation.task");
        }
    }

    /** Undoes everything the year has left behind, to play it again. */
    void clean() throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (String table : List.of("reminder", "digest", "late", "redetermination", "escalation", "step")) {
                sql.execute("alter table oversight." + table + " disable trigger user");
            }
            sql.execute(
                    "truncate oversight.reminder, oversight.digest, oversight.late, oversight.redetermination, oversight.report_line,"
                            + " oversight.escalation, oversight.step,"
                            + " oversight.hearing, oversight.hearing_line, oversight.day_run");
            for (String table : List.of("reminder", "digest", "late", "redetermination", "escalation", "step")) {
                sql.execute("alter table oversight." + table + " enable trigger user");
            }
            sql.execute("alter table remediation.task disable trigger user");
            sql.execute(
                    "update remediation.task set due = original_due, progress = 'NOT_STARTED', progress_at = null, done_on = null,"
                            + " extensions = 0");
        }
    }

    /** What agencies did in the days after one run up to the next. */
    void live(LocalDate after, LocalDate until) throws SQLException {
        try (PreparedStatement done = owner.prepareStatement(
                        "update remediation.task set progress = 'DONE', done_on = ?, progress_at = ? where id = ? and stage = 'ISSUED'");
                PreparedStatement moved = owner.prepareStatement(
                        "update remediation.task set due = ?, extensions = 1 where id = ? and stage = 'ISSUED'");
                PreparedStatement reported =
                        owner.prepareStatement("update remediation.task set progress = 'UNDER_WAY', progress_at = ?"
                                + " where id = ? and stage = 'ISSUED' and progress <> 'DONE'")) {
            for (Played task : tasks) {
                for (LocalDate day : task.reported()) {
                    if (isBetween(day, after, until)) {
                        reported.setObject(1, noon(day));
                        reported.setObject(2, task.id());
                        reported.addBatch();
                    }
                }
                if (task.movedOn() != null && isBetween(task.movedOn(), after, until)) {
                    moved.setObject(1, task.movedTo());
                    moved.setObject(2, task.id());
                    moved.addBatch();
                }
                if (task.done() != null && isBetween(task.done(), after, until)) {
                    done.setObject(1, task.done());
                    done.setObject(2, noon(task.done()));
                    done.setObject(3, task.id());
                    done.addBatch();
                }
            }
            reported.executeBatch();
            moved.executeBatch();
            done.executeBatch();
        }
    }

    /** The officer sends what was proposed some days ago. */
    void office(LocalDate day) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            String due = "where state = 'PROPOSED' and proposed_on <= date '" + day.minusDays(LETTER_TAKES_DAYS) + "'";
            sql.execute(
                    "update oversight.step set state = 'DRAFTED', paper_id = gen_random_uuid(), version = version + 1 "
                            + due);
            sql.execute("with sent as (update oversight.step set state = 'TAKEN', taken_on = date '" + day
                    + "', version = version + 1 where state = 'DRAFTED' returning escalation_id, rung)"
                    + " update oversight.escalation e set rung = sent.rung, since = date '" + day
                    + "', version = e.version + 1"
                    + " from sent where e.id = sent.escalation_id");
        }
    }

    private static boolean isBetween(LocalDate day, LocalDate after, LocalDate until) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}

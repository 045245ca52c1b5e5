package vn.thanghang.oversight.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.oversight.day.PlayedTasks.Played;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;

/**
 * A year on a clock of its own: every reminder that is due is made once and on its day, everybody hears once a day at most, no step
 * of the ladder stands without the one before it, and the year played again leaves the same log. What is due is worked out
 * here a second time, day by day, without the code under test. At full size: {@code proofs/year-replay.sh}.
 */
@DatabaseIT(properties = "thanghang.organisation.bundled=none")
class YearReplayIT {

    private static final int TASKS = Integer.getInteger("replay.tasks", 1_000);
    private static final int PEOPLE = Integer.getInteger("replay.people", 70);
    private static final int AGENCIES = Math.max(1, PEOPLE / 5);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 29);

    private static final String LOG = """
            select md5(string_agg(line, E'\\n' order by line)) from (
              select 'R ' || kind || item_id || due || stage || day || late_working_days as line from oversight.reminder
              union all select 'D ' || account || day || late || ' ' || coming || agencies::text from oversight.digest
              union all select 'L ' || kind || item_id || due || late_from || coalesce(settled_on::text, '-') from oversight.late
              union all select 'S ' || e.item_id || e.due || s.rung || s.state || s.proposed_on || s.late_working_days
                || coalesce(s.taken_on::text, '-') from oversight.step s join oversight.escalation e on e.id = s.escalation_id) lines
            """;

    private static final String STEPS_WITHOUT_THE_ONE_BEFORE = """
            select count(*) from oversight.step s where s.rung <> 'REMINDER' and not exists (
              select 1 from oversight.step b where b.escalation_id = s.escalation_id and b.state = 'TAKEN'
                and b.taken_on <= s.proposed_on
                and b.rung = case s.rung when 'LETTER' then 'REMINDER' when 'EXPLANATION' then 'LETTER' else 'EXPLANATION' end)
            """;

    @Autowired
    RunningDays days;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void aYearIsRemindedOnceOnTimeAndTheSameEveryTime() throws Exception {
        List<Played> tasks = PlayedTasks.of(TASKS, AGENCIES, 20231);
        try (Connection owner = database.owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("set thanghang.rows = '*'");
            var year = new PlayedYear(owner, tasks);
            year.people(PEOPLE, AGENCIES);
            year.begin();
            Duration took = play(year);
            String first = jdbc.sql(LOG).query(String.class).single();

            assertThat(made()).isEqualTo(expected(tasks));
            assertThat(count("select count(*) from oversight.digest")).isEqualTo(count("""
                    select count(*) from (select distinct p.account_id, r.day from access.held_role p join oversight.reminder r
                      on r.agency = p.agency and (p.role <> 'HEAD' or r.late_working_days > 0)) told
                    """));
            assertThat(count(STEPS_WITHOUT_THE_ONE_BEFORE)).isZero();
            assertThat(count("select count(distinct rung) from oversight.step where state = 'TAKEN'"))
                    .isEqualTo(4);
            report(took);

            year.clean();
            play(year);
            assertThat(jdbc.sql(LOG).query(String.class).single()).isEqualTo(first);
        }
    }

    private Duration play(PlayedYear year) throws SQLException {
        LocalDate before = FIRST.minusDays(1);
        long running = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (calendar.isWorked(day)) {
                year.live(before, day);
                year.office(day);
                long began = System.nanoTime();
                days.run(day);
                // A second run of the same day, as after a node died, finds nothing left to do.
                days.run(day);
                running += System.nanoTime() - began;
                before = day;
            }
        }
        return Duration.ofNanos(running);
    }

    private Set<String> made() {
        return new TreeSet<>(
                jdbc.sql("select item_id || ' ' || due || ' ' || stage || ' ' || day from oversight.reminder")
                        .query(String.class)
                        .list());
    }

    /** Every reminder that must have been made, worked out for each task and day by looking at the days alone. */
    private Set<String> expected(List<Played> tasks) {
        List<LocalDate> worked =
                FIRST.datesUntil(LAST.plusDays(1)).filter(calendar::isWorked).toList();
        var expected = new TreeSet<String>();
        for (Played task : tasks) {
            var seen = new HashSet<String>();
            for (LocalDate day : worked) {
                LocalDate due = task.dueOn(day);
                String stage = task.isOpenOn(day) ? stage(due, day) : "";
                if (!stage.isEmpty() && seen.add(due + stage)) {
                    expected.add(task.id() + " " + due + " " + stage + " " + day);
                }
            }
        }
        return expected;
    }

    private String stage(LocalDate due, LocalDate day) {
        int late = 0;
        for (LocalDate each = due.plusDays(1); !each.isAfter(day); each = each.plusDays(1)) {
            late += calendar.isWorked(each) ? 1 : 0;
        }
        if (late > 0) {
            return "L" + (late - (late - 1) % 5);
        }
        String stage = "";
        for (int before : new int[] {7, 3, 0}) {
            LocalDate notice = due.minusDays(before);
            while (!calendar.isWorked(notice)) {
                notice = notice.minusDays(1);
            }
            if (!notice.isAfter(day) && !notice.isBefore(PlayedTasks.NOTIFIED)) {
                stage = "T-" + before;
            }
        }
        assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        return stage;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void report(Duration took) {
        System.out.printf(
                "REPLAY tasks=%d people=%d reminders=%d digests=%d late=%d steps=%d seconds=%.1f%n",
                TASKS,
                PEOPLE,
                count("select count(*) from oversight.reminder"),
                count("select count(*) from oversight.digest"),
                count("select count(*) from oversight.late"),
                count("select count(*) from oversight.step"),
                took.toMillis() / 1000.0);
    }
}

package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a module offers its open deadlines, over a table that only the test has. */
class ExampleDeadlines implements OpenDeadlines {

    private final JdbcClient jdbc;

    ExampleDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "calendar.navigation";
    }

    @Override
    public List<OpenDeadline> resting() {
        return jdbc.sql("select id, days, counted_from, due from example.deadline where not closed")
                .query((row, number) -> new OpenDeadline(
                        row.getString("id"),
                        "Việc " + row.getString("id"),
                        new DueRule.WorkingDays(row.getInt("days")),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    @Override
    public void move(String id, LocalDate day) {
        jdbc.sql("""
                        update example.deadline set due = :day, original_due = coalesce(original_due, due)
                        where id = :id and not closed
                        """).param("id", id).param("day", day).update();
    }
}

package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.OpenDeadlines;
import vn.thanghang.directive.register.By;

/**
 * The dates of duties that a document set by a number of days and that are not over yet: a decision on days off moves them.
 * What is past stays what it was measured by, and a day that a document names stays that day.
 */
@Component
class DutyDeadlines implements OpenDeadlines {

    private static final String OPEN = """
            select o.id, o.text from directive.obligation o join directive.directive v on v.document_id = o.directive
            where v.state = 'IN_FORCE' and o.withdrawn_by is null and o.due >= :today order by o.due, o.id
            """;

    private static final int SUBJECT_CHARS_MAX = 160;

    private final JdbcClient jdbc;
    private final Dues dues;
    private final Stepping stepping;

    DutyDeadlines(JdbcClient jdbc, Dues dues, Stepping stepping) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.stepping = stepping;
    }

    @Override
    public String kind() {
        return "directive.deadline.OBLIGATION";
    }

    @Override
    public List<OpenDeadline> resting() {
        record Open(UUID id, String text) {}
        return jdbc
                .sql(OPEN)
                .param("today", stepping.today())
                .query((row, number) -> new Open(row.getObject("id", UUID.class), row.getString("text")))
                .list()
                .stream()
                .flatMap(open ->
                        newest(open.id()).stream().flatMap(set -> resting(open.id(), open.text(), set).stream()))
                .toList();
    }

    private Optional<Dues.Setting> newest(UUID obligation) {
        List<Dues.Setting> all = dues.of(obligation);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static Optional<OpenDeadline> resting(UUID id, String text, Dues.Setting set) {
        LocalDate from = set.from();
        return from == null || set.rule() instanceof DueRule.ByDay
                ? Optional.empty()
                : Optional.of(new OpenDeadline(id.toString(), shown(text), set.rule(), from, set.due()));
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SUBJECT_CHARS_MAX ? line : line.substring(0, SUBJECT_CHARS_MAX) + "…";
    }

    /** The same rule of the same document in the new calendar; the date it was stays in the history. */
    @Override
    public void move(String id, LocalDate day) {
        UUID obligation = UUID.fromString(id);
        Dues.Setting before = newest(obligation).orElseThrow();
        var by = new By(Actor.SYSTEM, "");
        dues.set(
                obligation,
                new Dues.Setting(day, before.document(), before.rule(), before.from(), by.name(), stepping.now()),
                by);
        stepping.record(AuditEvent.of(by.actor(), "directive.duties.move-due", Stepping.subject(obligation))
                .before(before.due())
                .after(day));
        stepping.publish(new DueSet(obligation, day, before.document()));
    }
}

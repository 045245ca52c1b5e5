package vn.thanghang.assignment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.Vietnam;

/** What agencies were to give to others, with its dates, and who led which piece when; within the rows the caller reaches. */
@Service
public class InputHistories {

    private static final String OF_AGENCY = """
            select k.id, s.id as sheet, p.title, k.input, s.issued_on, k.due
            from assignment.coordination k join assignment.piece p on p.id = k.piece join assignment.sheet s on s.id = p.sheet
            where k.agency = :agency and s.work_year = :year and s.issued_on is not null order by k.due nulls last, k.id
            """;

    private static final String STEPS = """
            select t.coordination, t.state, t.done_at
            from assignment.coordination_step t join assignment.coordination k on k.id = t.coordination
            where k.agency = :agency order by t.coordination, t.version
            """;

    private static final String LED = """
            select p.sheet, p.criterion, min(h.since) as since, bool_or(h.until is null) as still, max(h.until) as until
            from assignment.piece_holder h join assignment.piece p on p.id = h.piece join assignment.sheet s on s.id = p.sheet
            where h.agency = :agency and s.work_year = :year group by p.sheet, p.criterion order by p.criterion, p.sheet
            """;

    private final JdbcClient jdbc;

    InputHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A criterion of which the agency leads or led a piece of work.
     *
     * @param until the last day; the far future while it still does
     */
    public record Led(UUID sheet, String criterion, LocalDate since, LocalDate until) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(since) && !day.isAfter(until);
        }
    }

    public List<InputHistory> of(String agency, int workYear) {
        Map<UUID, List<InputHistory.Moved>> steps = new LinkedHashMap<>();
        jdbc.sql(STEPS).param("agency", agency).query(row -> {
            steps.computeIfAbsent(row.getObject("coordination", UUID.class), key -> new ArrayList<>())
                    .add(new InputHistory.Moved(
                            LocalDate.ofInstant(
                                    row.getObject("done_at", OffsetDateTime.class)
                                            .toInstant(),
                                    Vietnam.ZONE),
                            CoordinationState.valueOf(row.getString("state"))));
        });
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .param("year", workYear)
                .query((row, number) -> new InputHistory(
                        row.getObject("id", UUID.class),
                        row.getObject("sheet", UUID.class),
                        row.getString("title"),
                        row.getString("input"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** The criteria of a year of work with the days on which the agency answered for them. */
    public List<Led> led(String agency, int workYear) {
        return jdbc.sql(LED)
                .param("agency", agency)
                .param("year", workYear)
                .query((row, number) -> new Led(
                        row.getObject("sheet", UUID.class),
                        row.getString("criterion"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("still") ? LocalDate.MAX : row.getObject("until", LocalDate.class)))
                .list();
    }
}

package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.organisation.OpenWork;
import vn.thanghang.platform.database.RowScope;

/** The pieces an agency leads and the inputs it owes in sheets in force: they follow it to its successor with their dates. */
@Component
class OpenPieces implements OpenWork {

    private static final String COUNT = """
            select (select count(*) from assignment.piece_holder h join assignment.piece p on p.id = h.piece
                      join assignment.sheet s on s.id = p.sheet
                      where s.state = 'ISSUED' and h.agency = :agency and h.until is null)
                 + (select count(*) from assignment.coordination k join assignment.piece p on p.id = k.piece
                      join assignment.sheet s on s.id = p.sheet
                      where s.state = 'ISSUED' and k.agency = :agency and k.state <> 'ACCEPTED')
            """;

    private static final String MOVE = "select sheet from assignment.hand_over_all(:from, :to, :day, :actor)";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    OpenPieces(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public String nameKey() {
        return "assignment.openWork";
    }

    @Override
    public long count(String agency, LocalDate day) {
        return RowScope.EVERYTHING.call(
                () -> jdbc.sql(COUNT).param("agency", agency).query(Long.class).single());
    }

    @Override
    public void move(String from, String to, LocalDate day, Actor by) {
        List<UUID> sheets = jdbc.sql(MOVE)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .param("actor", by.reference())
                .query(UUID.class)
                .list();
        for (UUID sheet : sheets) {
            events.publishEvent(new PiecesHandedOver(sheet, from, to, day, List.of(), true));
            audit.record(AuditEvent.of(by, "assignment.pieces.hand-over", Subject.of("sheet", sheet))
                    .with("from", from)
                    .with("to", to)
                    .with("day", day));
        }
    }
}

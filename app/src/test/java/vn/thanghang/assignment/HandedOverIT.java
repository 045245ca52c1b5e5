package vn.thanghang.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;

/** Open work of an agency follows it to the successor with its dates, whoever carries the merger out. */
@DatabaseIT
@RecordApplicationEvents
class HandedOverIT {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    @Autowired
    private OpenPieces work;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestDatabase database;

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    private UUID sheet(String from, String to) {
        return new SheetRows(owner())
                .issued(
                        new Round("PAPI", 2022, 2023),
                        "u-" + from,
                        List.of(
                                new SheetRows.Line("1.1", "Việc của cơ quan cũ", from, "so-khac"),
                                new SheetRows.Line("1.2", "Việc cơ quan cũ phối hợp", "so-khac", from),
                                new SheetRows.Line("1.3", "Việc hai bên cùng phối hợp", to, from)));
    }

    @Test
    void openPiecesAndInputsGoToTheSuccessorWithTheirDates() {
        UUID sheet = sheet("so-cu", "so-moi");
        owner().sql("""
                        update assignment.coordination set state = 'ACCEPTED', version = 1
                        where piece in (select id from assignment.piece where sheet = :sheet and criterion = '1.3')
                        """).param("sheet", sheet).update();
        assertThat(work.count("so-cu", DAY)).isEqualTo(2);
        // Bound to nothing, as an administrator is who keeps the organisation.
        RowScope.NOTHING.call(() -> {
            transactions.executeWithoutResult(tx -> work.move("so-cu", "so-moi", DAY, Actor.SYSTEM));
            return sheet;
        });
        assertThat(work.count("so-cu", DAY)).isZero();
        RowScope.EVERYTHING.call(() -> {
            assertThat(assignments.piecesLedBy(sheet, "so-moi"))
                    .extracting(AssignedPiece::criterion)
                    .containsExactly("1.1", "1.3");
            assertThat(assignments.piecesLedBy(sheet, "so-cu")).isEmpty();
            assertThat(assignments.pieces(sheet))
                    .extracting(AssignedPiece::due)
                    .containsOnly(LocalDate.of(2023, 12, 15));
            assertThat(assignments.inputsOf(sheet, "so-moi"))
                    .extracting(AssignedPiece::criterion)
                    .containsExactly("1.2");
            assertThat(assignments.inputsOf(sheet, "so-cu"))
                    .as("what was accepted stays with who gave it")
                    .extracting(AssignedPiece::criterion)
                    .containsExactly("1.3");
            return sheet;
        });
        assertThat(owner().sql("""
                        select h.agency || ' ' || h.since || ' ' || coalesce(h.until::text, '-') || ' ' || h.cause
                        from assignment.piece_holder h join assignment.piece p on p.id = h.piece
                        where p.sheet = :sheet and p.criterion = '1.1' order by h.since
                        """).param("sheet", sheet).query(String.class).list())
                .containsExactly("so-cu 2023-05-15 2023-06-30 ISSUE", "so-moi 2023-07-01 - HAND_OVER");
        assertThat(events.stream(PiecesHandedOver.class)
                        .filter(each -> each.sheetId().equals(sheet)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.from()).isEqualTo("so-cu");
                    assertThat(each.to()).isEqualTo("so-moi");
                });
    }

    @Test
    void aMergerThatIsTakenBackMovesNothing() {
        UUID sheet = sheet("so-dung", "so-ke");
        transactions.executeWithoutResult(tx -> {
            work.move("so-dung", "so-ke", DAY, Actor.SYSTEM);
            tx.setRollbackOnly();
        });
        assertThat(work.count("so-dung", DAY)).isEqualTo(3);
        assertThat(RowScope.EVERYTHING.call(() -> assignments.piecesLedBy(sheet, "so-dung")))
                .hasSize(1);
    }
}

package vn.thanghang.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;

/** The table of a sheet's states in the application and the one in the database say the same; what is issued stays. */
@DatabaseIT
class SheetStatesIT {

    private static final Round ROUND = new Round("PAPI", 2022, 2023);

    private static final String MOVE = """
            update assignment.sheet set state = :to, version = version + 1, paper_id = :id,
              document_id = case when :to in ('ISSUED', 'REPLACED') then coalesce(document_id, cast(:id as uuid)) else document_id end,
              issued_on = case when :to in ('ISSUED', 'REPLACED') then coalesce(issued_on, date '2023-05-15') else issued_on end
            where id = :id
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Assignments assignments;

    @Test
    void bothTablesAllowTheSameSteps() {
        for (SheetState from : SheetState.values()) {
            for (SheetState to : SheetState.values()) {
                boolean inJava = Arrays.stream(SheetAct.values())
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    private boolean databaseAllows(SheetState from, SheetState to) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            UUID id = new SheetRows(sql).draft("");
            way(from).forEach(step -> move(id, step));
            try {
                return move(id, to) == 1;
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("does not go from");
                return false;
            }
        })));
    }

    private static List<SheetState> way(SheetState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case FROZEN -> List.of(SheetState.FROZEN);
            case ISSUED -> List.of(SheetState.ISSUED);
            case REPLACED -> List.of(SheetState.ISSUED, SheetState.REPLACED);
            case WITHDRAWN -> List.of(SheetState.WITHDRAWN);
        };
    }

    private int move(UUID id, SheetState to) {
        return sql.sql(MOVE).param("id", id).param("to", to.name()).update();
    }

    @Test
    void whatIsIssuedIsReadByAllAndSaysTheSameForEver() {
        UUID sheet = RowScope.EVERYTHING.call(() -> new SheetRows(sql)
                .issued(
                        ROUND,
                        "tra-vinh",
                        List.of(
                                new SheetRows.Line("1.1", "Phổ biến pháp luật", "so-a", "so-b"),
                                new SheetRows.Line("1.2", "Họp dân", "so-b", "so-a"))));
        var scope = RowScope.of(List.of("so-b"));
        scope.call(() -> {
            assertThat(assignments.inForce(ROUND)).map(Sheet::id).contains(sheet);
            assertThat(assignments.agenciesInCharge(sheet)).containsExactly("so-a", "so-b");
            assertThat(assignments.piecesLedBy(sheet, "so-b")).singleElement().satisfies(piece -> {
                assertThat(piece.criterion()).isEqualTo("1.2");
                assertThat(piece.coordinating()).hasSize(1);
                assertThat(piece.due()).hasToString("2023-12-15");
            });
            assertThat(assignments.inputsOf(sheet, "so-b"))
                    .extracting(AssignedPiece::criterion)
                    .containsExactly("1.1");
            return sheet;
        });
        RowScope.EVERYTHING.call(() -> {
            for (String change : List.of(
                    "update assignment.piece set title = 'khác'",
                    "delete from assignment.coordination",
                    "update assignment.sheet_criterion set due = null",
                    "update assignment.sheet set issued_on = issued_on - 1, version = version + 1 where state = 'ISSUED'")) {
                assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
            }
            return sheet;
        });
    }

    @Test
    void aDraftIsReachedByWhoPreparesItOnly() {
        UUID draft = RowScope.EVERYTHING.call(() -> new SheetRows(sql).draft("so-noi-vu"));
        assertThat(RowScope.of(List.of("so-noi-vu")).call(() -> assignments.sheet(draft)))
                .isPresent();
        assertThat(RowScope.of(List.of("so-a")).call(() -> assignments.sheet(draft)))
                .isEmpty();
        assertThat(RowScope.of(List.of("so-a")).call(() -> assignments.criteria(draft)))
                .isEmpty();
    }
}

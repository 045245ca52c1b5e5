package vn.thanghang.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a sheet says. Runs within the transaction of a use case; only on a draft, as the database knows too. */
@Component
final class SheetWriting {

    private static final String ADD_CRITERION = """
            insert into assignment.sheet_criterion (sheet, code, position, name, score, weak, focal_agency, focal_source, due)
            values (:sheet, :code, :position, :name, :score, cast(:weak as jsonb), :focal, :source, :due)
            """;

    private static final String CHANGE_CRITERION = """
            update assignment.sheet_criterion set focal_agency = :focal, focal_source = :source, due = :due
            where sheet = :sheet and code = :code
            """;

    private static final String REMOVE_CRITERION =
            "delete from assignment.sheet_criterion where sheet = :sheet and code = :code";

    private static final String ADD_PIECE = """
            insert into assignment.piece (id, sheet, criterion, position, title, lead_kind, lead_agency, lead_source, due)
            values (:id, :sheet, :criterion, :position, :title, :kind, :lead, :source, :due)
            on conflict (id) do update set position = excluded.position, title = excluded.title, lead_kind = excluded.lead_kind,
              lead_agency = excluded.lead_agency, lead_source = excluded.lead_source, due = excluded.due
            where piece.sheet = :sheet and piece.criterion = :criterion
            """;

    private static final String REMOVE_INPUTS = """
            delete from assignment.coordination where not (id = any (:kept)) and piece in
              (select id from assignment.piece where sheet = :sheet and criterion = :code)
            """;

    private static final String REMOVE_PIECES = """
            delete from assignment.piece where sheet = :sheet and criterion = :code and not (id = any (:kept))
            """;

    private static final String ADD_INPUT = """
            insert into assignment.coordination (id, piece, agency, input, due)
            values (:id, :piece, :agency, :input, :due)
            on conflict (id) do update set agency = excluded.agency, input = excluded.input, due = excluded.due
            where coordination.piece = :piece
            """;

    private static final String POSITION =
            "select coalesce(max(position), -1) + 1 from assignment.sheet_criterion where sheet = :sheet";

    private static final String HOLD = """
            insert into assignment.piece_holder (piece, agency, since, cause, document_id)
            values (:piece, :agency, :since, :cause, :document)
            """;

    private static final String BEGIN_INPUTS = """
            update assignment.coordination set since = :day where piece in (select id from assignment.piece where sheet = :sheet)
            """;

    private static final int DECIMALS = 4;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SheetWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextPosition(UUID sheet) {
        return jdbc.sql(POSITION).param("sheet", sheet).query(Integer.class).single();
    }

    void add(UUID sheet, int position, CriterionLine line) {
        Double score = line.score();
        jdbc.sql(ADD_CRITERION)
                .param("sheet", sheet)
                .param("code", line.code())
                .param("position", position)
                .param("name", line.name())
                .param(
                        "score",
                        score == null ? null : BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                .param("weak", JSON.writeValueAsString(line.weak()))
                .param("focal", line.focal())
                .param("source", line.focalSource())
                .param("due", line.due())
                .update();
        put(sheet, line);
    }

    /** What a criterion says from now on; pieces and inputs that are not named any more go. */
    void change(UUID sheet, CriterionLine line) {
        jdbc.sql(CHANGE_CRITERION)
                .param("sheet", sheet)
                .param("code", line.code())
                .param("focal", line.focal())
                .param("source", line.focalSource())
                .param("due", line.due())
                .update();
        drop(
                sheet,
                line.code(),
                line.pieces().stream().map(Piece::id).toList(),
                line.pieces().stream()
                        .flatMap(piece -> piece.coordinating().stream().map(Coordination::id))
                        .toList());
        put(sheet, line);
    }

    void remove(UUID sheet, String code) {
        drop(sheet, code, List.of(), List.of());
        jdbc.sql(REMOVE_CRITERION).param("sheet", sheet).param("code", code).update();
    }

    private void drop(UUID sheet, String code, List<UUID> pieces, List<UUID> inputs) {
        jdbc.sql(REMOVE_INPUTS)
                .param("kept", inputs.toArray(UUID[]::new))
                .param("sheet", sheet)
                .param("code", code)
                .update();
        jdbc.sql(REMOVE_PIECES)
                .param("kept", pieces.toArray(UUID[]::new))
                .param("sheet", sheet)
                .param("code", code)
                .update();
    }

    private void put(UUID sheet, CriterionLine line) {
        for (int i = 0; i < line.pieces().size(); i++) {
            Piece piece = line.pieces().get(i);
            jdbc.sql(ADD_PIECE)
                    .param("id", piece.id())
                    .param("sheet", sheet)
                    .param("criterion", line.code())
                    .param("position", i)
                    .param("title", piece.title())
                    .param("kind", piece.kind().name())
                    .param("lead", piece.lead())
                    .param("source", piece.leadSource())
                    .param("due", piece.due())
                    .update();
            for (Coordination input : piece.coordinating()) {
                jdbc.sql(ADD_INPUT)
                        .param("id", input.id())
                        .param("piece", piece.id())
                        .param("agency", input.agency())
                        .param("input", input.input())
                        .param("due", input.due())
                        .update();
            }
        }
    }

    /** Who leads each piece from the day of the issue on; a tier is fanned out. */
    void begin(UUID sheet, List<CriterionLine> lines, Roster roster, LocalDate day, UUID document) {
        for (CriterionLine line : lines) {
            for (Piece piece : line.pieces()) {
                List<String> leads = piece.lead() != null
                        ? List.of(piece.lead())
                        : roster.tier(piece.kind()).stream()
                                .map(agency -> agency.id())
                                .toList();
                leads.forEach(lead -> hold(piece.id(), lead, day, Holder.Cause.ISSUE, document));
            }
        }
        jdbc.sql(BEGIN_INPUTS).param("sheet", sheet).param("day", day).update();
    }

    void hold(UUID piece, String agency, LocalDate since, Holder.Cause cause, UUID document) {
        jdbc.sql(HOLD)
                .param("piece", piece)
                .param("agency", agency)
                .param("since", since)
                .param("cause", cause.name())
                .param("document", document)
                .update();
    }
}

package vn.thanghang.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the criteria of sheets, their pieces, who holds these and what coordinating agencies give. */
@Component
final class Pieces {

    private static final String CRITERIA = """
            select code, name, score, weak, focal_agency, focal_source, due from assignment.sheet_criterion
            where sheet = :sheet order by position, code
            """;

    private static final String PIECES = """
            select id, criterion, title, lead_kind, lead_agency, lead_source, due from assignment.piece
            where sheet = :sheet order by position, id
            """;

    private static final String COORDINATING = """
            select k.id, k.piece, k.agency, k.input, k.due, k.state, k.since, k.version
            from assignment.coordination k join assignment.piece p on p.id = k.piece
            where p.sheet = :sheet order by k.agency
            """;

    private static final String ONE_INPUT = """
            select id, piece, agency, input, due, state, since, version from assignment.coordination where id = :id
            """;

    private static final String LED = """
            select p.id, p.criterion, c.name, p.title, h.agency as lead, c.focal_agency, coalesce(p.due, c.due) as due
            from assignment.piece_holder h
            join assignment.piece p on p.id = h.piece
            join assignment.sheet_criterion c on c.sheet = p.sheet and c.code = p.criterion
            where p.sheet = :sheet and h.until is null and (cast(:lead as text) is null or h.agency = :lead)
            order by c.position, p.position, p.id, h.agency
            """;

    private static final String LEADS = """
            select distinct h.agency from assignment.piece_holder h join assignment.piece p on p.id = h.piece
            where p.sheet = :sheet and h.until is null order by h.agency
            """;

    private static final String HOLDERS = """
            select h.piece, h.agency, h.since, h.until, h.cause, h.document_id from assignment.piece_holder h
            join assignment.piece p on p.id = h.piece where p.sheet = :sheet order by h.since, h.agency
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An input with the piece it belongs to. */
    record Owed(UUID piece, Coordination input) {}

    List<CriterionLine> criteria(UUID sheet) {
        Map<UUID, List<Coordination>> inputs = coordinating(sheet);
        var pieces = new LinkedHashMap<String, List<Piece>>();
        jdbc.sql(PIECES)
                .param("sheet", sheet)
                .query((row, number) -> piece(row, inputs))
                .list()
                .forEach(piece -> pieces.computeIfAbsent(piece.criterion(), c -> new ArrayList<>())
                        .add(piece));
        return jdbc.sql(CRITERIA)
                .param("sheet", sheet)
                .query((row, number) -> line(row, pieces))
                .list();
    }

    List<AssignedPiece> led(UUID sheet) {
        return led(sheet, null);
    }

    List<AssignedPiece> led(UUID sheet, @Nullable String lead) {
        Map<UUID, List<Coordination>> inputs = coordinating(sheet);
        return jdbc.sql(LED)
                .param("sheet", sheet)
                .param("lead", lead)
                .query((row, number) -> new AssignedPiece(
                        row.getObject("id", UUID.class),
                        row.getString("criterion"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("lead"),
                        Objects.requireNonNullElse(row.getString("focal_agency"), ""),
                        row.getObject("due", LocalDate.class),
                        inputs.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    List<String> leads(UUID sheet) {
        return jdbc.sql(LEADS).param("sheet", sheet).query(String.class).list();
    }

    /** Who held each piece when, the oldest first. */
    Map<UUID, List<Holder>> holders(UUID sheet) {
        var holders = new LinkedHashMap<UUID, List<Holder>>();
        jdbc.sql(HOLDERS).param("sheet", sheet).query(row -> {
            holders.computeIfAbsent(row.getObject("piece", UUID.class), p -> new ArrayList<>())
                    .add(new Holder(
                            row.getString("agency"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class),
                            Holder.Cause.valueOf(row.getString("cause")),
                            row.getObject("document_id", UUID.class)));
        });
        return holders;
    }

    Optional<Owed> input(UUID id) {
        return jdbc.sql(ONE_INPUT)
                .param("id", id)
                .query((row, number) -> new Owed(row.getObject("piece", UUID.class), input(row)))
                .optional();
    }

    private Map<UUID, List<Coordination>> coordinating(UUID sheet) {
        var inputs = new LinkedHashMap<UUID, List<Coordination>>();
        jdbc.sql(COORDINATING).param("sheet", sheet).query(row -> {
            inputs.computeIfAbsent(row.getObject("piece", UUID.class), p -> new ArrayList<>())
                    .add(input(row));
        });
        return inputs;
    }

    private static CriterionLine line(ResultSet row, Map<String, List<Piece>> pieces) throws SQLException {
        List<WeakGround> weak = JSON.readValue(row.getString("weak"), new TypeReference<>() {});
        var score = row.getBigDecimal("score");
        return new CriterionLine(
                row.getString("code"),
                row.getString("name"),
                score == null ? null : score.doubleValue(),
                weak,
                row.getString("focal_agency"),
                row.getString("focal_source"),
                row.getObject("due", LocalDate.class),
                pieces.getOrDefault(row.getString("code"), List.of()));
    }

    private static Piece piece(ResultSet row, Map<UUID, List<Coordination>> inputs) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Piece(
                id,
                row.getString("criterion"),
                row.getString("title"),
                LeadKind.valueOf(row.getString("lead_kind")),
                row.getString("lead_agency"),
                row.getString("lead_source"),
                row.getObject("due", LocalDate.class),
                inputs.getOrDefault(id, List.of()));
    }

    private static Coordination input(ResultSet row) throws SQLException {
        return new Coordination(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("input"),
                row.getObject("due", LocalDate.class),
                CoordinationState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getInt("version"));
    }
}

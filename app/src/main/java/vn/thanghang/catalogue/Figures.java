package vn.thanghang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.catalogue.workbook.Finding;
import vn.thanghang.catalogue.workbook.ReadCell;
import vn.thanghang.catalogue.workbook.RowKind;

/** The cells and findings of a release: written once with the draft, then only read. */
@Component
final class Figures {

    /** A stored figure with its address in the publisher's file. */
    record Stored(int year, RowKind kind, String code, String unit, BigDecimal value) {}

    // One statement for all rows: a draft of thousands of cells is one round trip and one look of the trigger.
    private static final String ADD_FIGURES = """
            insert into catalogue.figure (release_id, kind, code, unit_id, value, missing, sheet, place)
            select :release, f.kind, f.code, f.unit, cast(f.value as numeric), f.missing, f.sheet, f.place
            from unnest(cast(:kinds as text[]), cast(:codes as text[]), cast(:units as text[]), cast(:values as text[]),
                        cast(:missing as text[]), cast(:sheets as text[]), cast(:places as text[]))
              as f (kind, code, unit, value, missing, sheet, place)
            """;

    private static final String ADD_FINDING = """
            insert into catalogue.finding
              (release_id, position, rule, severity, sheet, place, unit, code, value, message, arguments)
            values (:release, :position, :rule, :severity, :sheet, :place, :unit, :code, :value, :message, :arguments)
            """;

    private static final String IN_FORCE = """
            select r.year, f.kind, f.code, u.name, f.value
            from catalogue.figure f
            join catalogue.unit u on u.id = f.unit_id
            join catalogue.release r on r.id = f.release_id
            where r.index_code = :index and f.value is not null
              and r.id in (select distinct on (p.year) p.id
                           from catalogue.release p join catalogue.decision d on d.release_id = p.id and d.state = 'PUBLISHED'
                           where p.index_code = :index and p.state = 'PUBLISHED'
                           order by p.year, d.decided_at desc, p.id)
            order by r.year, u.code, f.kind, f.code
            """;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID release, List<ReadCell> cells, List<Finding> findings) {
        Map<String, String> units = ReferenceRows.idsByName();
        jdbc.sql(ADD_FIGURES)
                .param("release", release)
                .param("kinds", column(cells, c -> c.kind().name()))
                .param("codes", column(cells, ReadCell::code))
                .param("units", column(cells, c -> units.getOrDefault(c.unit(), c.unit())))
                .param("values", cells.stream().map(Figures::value).toArray(String[]::new))
                .param("missing", cells.stream().map(Figures::missing).toArray(String[]::new))
                .param("sheets", column(cells, ReadCell::sheet))
                .param("places", column(cells, c -> c.column() + c.row()))
                .update();
        for (int position = 0; position < findings.size(); position++) {
            add(release, position, findings.get(position));
        }
    }

    private static String[] column(List<ReadCell> cells, Function<ReadCell, String> field) {
        return cells.stream().map(field).toArray(String[]::new);
    }

    private static @org.jspecify.annotations.Nullable String value(ReadCell cell) {
        return cell.value() == null ? null : cell.value().toPlainString();
    }

    private static @org.jspecify.annotations.Nullable String missing(ReadCell cell) {
        if (cell.value() != null) {
            return null;
        }
        return cell.kind() == RowKind.SCORE || cell.state() == ReadCell.State.ZERO ? "WITHHELD" : "NOT_GIVEN";
    }

    private void add(UUID release, int position, Finding finding) {
        String row = finding.row() == null ? "" : finding.row().toString();
        String column = finding.column() == null ? "" : finding.column();
        jdbc.sql(ADD_FINDING)
                .param("release", release)
                .param("position", position)
                .param("rule", finding.rule().key())
                .param("severity", finding.severity().name())
                .param("sheet", finding.sheet())
                .param("place", column + row)
                .param("unit", finding.unit())
                .param("code", finding.code())
                .param("value", finding.value())
                .param("message", finding.message())
                .param("arguments", finding.arguments().toArray(new String[0]))
                .update();
    }

    /** Every figure of the newest published release of each edition. */
    List<Stored> inForce(String index) {
        return jdbc.sql(IN_FORCE)
                .param("index", index)
                .query((row, number) -> new Stored(
                        row.getInt("year"),
                        RowKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBigDecimal("value")))
                .list();
    }
}

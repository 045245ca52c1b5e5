package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;

/** Annex I: the published scores of the last editions; a dagger stands where a series breaks. */
final class ScoresAnnex {

    static final int EDITIONS = 5;
    private static final String BREAK = "\u00a0†";

    private final ReportMaterial material;
    private final Wording wording;

    ScoresAnnex(ReportMaterial material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    Annex write() {
        List<Integer> years = years();
        List<Row> rows = new ArrayList<>();
        Row total = row(CriteriaTree.TOTAL, wording.of("row.total"), years);
        rows.add(new Row(total.cells(), true));
        for (Criterion dimension : material.tree().dimensions()) {
            Row row = row(dimension.code(), material.criterionName(dimension.code()), years);
            rows.add(new Row(row.cells(), true));
            for (Criterion part : material.tree().children(dimension.code())) {
                rows.add(row(part.code(), material.criterionName(part.code()), years));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(new Column(8, Align.CENTRE), new Column(32, Align.LEFT)));
        years.forEach(year -> columns.add(new Column(60.0 / years.size(), Align.RIGHT)));
        return Annex.of(
                wording.of("annex.scores.title", material.name().upper()),
                List.of(new Block.Table(null, columns, List.of(header(years)), rows, wording.of("annex.scores.note"))));
    }

    private List<Integer> years() {
        List<Integer> known = material.analysis().panel().years().stream()
                .filter(year -> year <= material.year())
                .toList();
        return known.subList(Math.max(0, known.size() - EDITIONS), known.size());
    }

    private Row header(List<Integer> years) {
        List<String> cells = new ArrayList<>(List.of(wording.of("col.code"), wording.of("col.part")));
        years.forEach(year -> cells.add(String.valueOf(year)));
        return Row.of(cells.toArray(String[]::new));
    }

    private Row row(String code, String name, List<Integer> years) {
        List<String> cells = new ArrayList<>(List.of(code.equals(CriteriaTree.TOTAL) ? "" : code, name));
        for (int year : years) {
            cells.add(cell(code, year));
        }
        return Row.of(cells.toArray(String[]::new));
    }

    private String cell(String code, int year) {
        Panel panel = material.analysis().panel();
        Edition edition = panel.edition(year);
        Optional<String> then = codeIn(edition, code);
        if (then.isEmpty() || !edition.hasUnit(material.unit().unit())) {
            return Wording.NOT_PUBLISHED;
        }
        double score = edition.score(material.unit().unit(), then.get());
        if (Double.isNaN(score)) {
            return Wording.NOT_PUBLISHED;
        }
        return wording.score(score) + (breaksBefore(panel, then.get(), year) ? BREAK : "");
    }

    /** A criterion is followed by its meaning, never by its code alone. */
    private Optional<String> codeIn(Edition edition, String code) {
        return code.equals(CriteriaTree.TOTAL)
                ? Optional.of(code)
                : edition.tree()
                        .findMeaning(material.tree().criterion(code).meaning())
                        .map(Criterion::code);
    }

    private boolean breaksBefore(Panel panel, String code, int year) {
        return year > years().getFirst()
                && panel.find(year - 1)
                        .map(before ->
                                !(panel.comparability(code, before.year(), year) instanceof Comparability.Unbroken))
                        .orElse(false);
    }
}

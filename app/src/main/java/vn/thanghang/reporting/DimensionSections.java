package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;

/** Section II: every dimension with its sub-dimensions, then what is to be said of causes. */
final class DimensionSections {

    private final ReportMaterial material;
    private final Wording wording;
    private int table = 1;

    DimensionSections(ReportMaterial material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    Block.Section write() {
        List<Block> body = new ArrayList<>();
        int ordinal = 1;
        for (Criterion dimension : material.tree().dimensions()) {
            body.add(new Block.Section(
                    ordinal++ + ".", material.criterionName(dimension.code()), dimension(dimension.code())));
        }
        body.add(new Block.Section(
                ordinal + ".",
                wording.of("analysis.causes.title"),
                List.of(Block.Paragraph.of(wording.of("analysis.causes.text")))));
        return new Block.Section("II.", wording.of("analysis.title"), body);
    }

    /** Number of the last table written so far in the report. */
    int lastTable() {
        return table;
    }

    private List<Block> dimension(String code) {
        CriterionFinding finding = material.finding(code);
        Double score = finding.score();
        if (score == null) {
            return List.of(Block.Paragraph.of(wording.of("analysis.dimension.withheld", material.year())));
        }
        List<Block> blocks = new ArrayList<>();
        PerformanceGroup group = finding.group();
        blocks.add(Block.Paragraph.of(wording.of(
                "analysis.dimension",
                wording.score(score),
                String.valueOf(finding.rank()),
                finding.of(),
                group == null ? "" : wording.of("analysis.dimension.group", material.groupLabel(group)),
                change(finding.change()))));
        List<CriterionFinding> parts = material.parts(code);
        movement(parts).forEach(words -> blocks.add(Block.Paragraph.of(words)));
        blocks.add(Block.Paragraph.of(weak(parts)));
        blocks.add(table(code, parts));
        return blocks;
    }

    private String change(@Nullable Change change) {
        if (change == null) {
            return "";
        }
        Double absolute = change.absolute();
        if (absolute == null) {
            return change.comparability() instanceof Comparability.Refused refused
                    ? wording.of("analysis.dimension.nochange", change.fromYear(), wording.reasons(refused.breaks()))
                    : wording.of("analysis.dimension.noprevious", change.fromYear());
        }
        if (absolute == 0) {
            return wording.of("analysis.dimension.same", change.fromYear());
        }
        return wording.of(
                absolute > 0 ? "analysis.dimension.up" : "analysis.dimension.down",
                wording.score(Math.abs(absolute)),
                change.fromYear());
    }

    private List<String> movement(List<CriterionFinding> parts) {
        List<String> sentences = new ArrayList<>();
        moved(parts, change -> change > 0, "analysis.parts.up", sentences);
        moved(parts, change -> change < 0, "analysis.parts.down", sentences);
        moved(parts, change -> change == 0, "analysis.parts.same", sentences);
        List<String> refused = new ArrayList<>();
        for (CriterionFinding part : parts) {
            Change change = part.change();
            if (change != null && change.comparability() instanceof Comparability.Refused because) {
                refused.add(item(part, wording.reasons(because.breaks())));
            }
        }
        if (!refused.isEmpty()) {
            int from = Objects.requireNonNull(parts.getFirst().change()).fromYear();
            sentences.add(wording.of("analysis.parts.refused", from, Wording.list(refused)));
        }
        return sentences;
    }

    private void moved(List<CriterionFinding> parts, DoublePredicate direction, String key, List<String> sentences) {
        List<String> items = new ArrayList<>();
        for (CriterionFinding part : parts) {
            Change change = part.change();
            if (change != null && change.absolute() != null && direction.test(change.absolute())) {
                items.add(item(part, wording.signed(change.absolute())));
            }
        }
        if (!items.isEmpty()) {
            sentences.add(wording.of(key, Wording.list(items)));
        }
    }

    private String weak(List<CriterionFinding> parts) {
        List<String> items = parts.stream()
                .filter(part -> !part.weak().isEmpty())
                .map(part -> item(part, wording.flags(part, material.rules())))
                .toList();
        return items.isEmpty()
                ? wording.of("analysis.parts.none")
                : wording.of("analysis.parts.weak", Wording.list(items));
    }

    private String item(CriterionFinding part, String figure) {
        return wording.of("analysis.parts.item", part.code(), material.criterionName(part.code()), figure);
    }

    private Block table(String dimension, List<CriterionFinding> parts) {
        table++;
        List<Row> rows = parts.stream().map(this::row).toList();
        return new Block.Table(
                wording.of("analysis.table.caption", table, dimension, material.criterionName(dimension)),
                columns(),
                List.of(header()),
                rows,
                null);
    }

    private static List<Column> columns() {
        return List.of(
                new Column(7, Align.CENTRE),
                new Column(37, Align.LEFT),
                new Column(11, Align.RIGHT),
                new Column(11, Align.RIGHT),
                new Column(12, Align.RIGHT),
                new Column(11, Align.RIGHT),
                new Column(11, Align.CENTRE));
    }

    private Row header() {
        return Row.of(
                wording.of("col.code"),
                wording.of("col.part"),
                material.previousYear()
                        .map(year -> wording.of("col.score", year))
                        .orElse(Wording.NOT_PUBLISHED),
                wording.of("col.score", material.year()),
                wording.of("col.change"),
                wording.of("col.median"),
                wording.of("col.rank"));
    }

    private Row row(CriterionFinding part) {
        Change change = part.change();
        return Row.of(
                part.code(),
                material.criterionName(part.code()),
                wording.scoreOrGap(change == null ? null : change.previous()),
                wording.scoreOrGap(part.score()),
                wording.signed(change == null ? null : change.absolute()),
                Double.isNaN(part.median()) ? Wording.NOT_PUBLISHED : wording.score(part.median()),
                part.rank() == null ? Wording.NOT_PUBLISHED : part.rank() + "/" + part.of());
    }
}

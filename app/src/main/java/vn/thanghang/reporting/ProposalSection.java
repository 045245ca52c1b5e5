package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.TypicalAssignment;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;

/** Section III: remedies in general, the proposed agency of every criterion (III.2, which the directive cites), requests. */
final class ProposalSection {

    private static final int MANY_FLAGS = 3;

    private final ReportMaterial material;
    private final Wording wording;
    private int table;

    ProposalSection(ReportMaterial material, Wording wording, int lastTable) {
        this.material = material;
        this.wording = wording;
        this.table = lastTable;
    }

    Block.Section write() {
        return new Block.Section(
                "III.",
                wording.of("proposal.title"),
                List.of(
                        new Block.Section("1.", wording.of("proposal.general.title"), general()),
                        new Block.Section("2.", wording.of("proposal.agencies.title"), agencies()),
                        new Block.Section("3.", wording.of("proposal.requests.title"), requests())));
    }

    private List<Block> general() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(wording.of("proposal.general.1", material.year())));
        List<CriterionFinding> priorities = priorities();
        if (priorities.isEmpty()) {
            blocks.add(paragraph(wording.of("proposal.priority.none")));
        } else {
            table++;
            long many = priorities.stream()
                    .filter(finding -> finding.weak().size() >= MANY_FLAGS)
                    .count();
            blocks.add(paragraph(
                    many == priorities.size()
                            ? wording.of("proposal.general.2", many, table, MANY_FLAGS)
                            : wording.of("proposal.general.2.few", table)));
            blocks.add(priorityTable(priorities));
        }
        blocks.add(paragraph(wording.of("proposal.general.3")));
        return blocks;
    }

    /** Those with several grounds; when no sub-dimension has so many, all that have one. */
    private List<CriterionFinding> priorities() {
        List<CriterionFinding> flagged = parts().stream()
                .filter(finding -> !finding.weak().isEmpty())
                .sorted(Comparator.<CriterionFinding>comparingInt(
                                finding -> -finding.weak().size())
                        .thenComparingDouble(finding -> -gap(finding.code())))
                .toList();
        List<CriterionFinding> many = flagged.stream()
                .filter(finding -> finding.weak().size() >= MANY_FLAGS)
                .toList();
        return many.isEmpty() ? flagged : many;
    }

    private List<CriterionFinding> parts() {
        return material.tree().subdimensions().stream()
                .map(Criterion::code)
                .map(material::finding)
                .toList();
    }

    private Optional<BenchmarkGap> benchmark() {
        return material.unit().gap("nextGroup").or(() -> material.unit().gap("best"));
    }

    private double gap(String code) {
        return benchmark().map(found -> found.gap().part(code).orElse(0)).orElse(0.0);
    }

    private Block priorityTable(List<CriterionFinding> priorities) {
        List<Row> rows = priorities.stream()
                .map(finding -> Row.of(
                        finding.code(),
                        material.criterionName(finding.code()),
                        wording.scoreOrGap(finding.score()),
                        label(finding.group()),
                        benchmark().isPresent() ? wording.signed(gap(finding.code())) : Wording.NOT_PUBLISHED,
                        wording.flags(finding, material.rules())))
                .toList();
        return new Block.Table(
                wording.of("proposal.priority.caption", table),
                List.of(
                        new Column(7, Align.CENTRE),
                        new Column(39, Align.LEFT),
                        new Column(12, Align.RIGHT),
                        new Column(13, Align.CENTRE),
                        new Column(13, Align.RIGHT),
                        new Column(16, Align.CENTRE)),
                List.of(Row.of(
                        wording.of("col.code"),
                        wording.of("col.part"),
                        wording.of("col.score", material.year()),
                        wording.of("col.group"),
                        wording.of("col.gap"),
                        wording.of("col.flags"))),
                rows,
                wording.of(
                        "proposal.priority.note", benchmarkName(), Wording.list(wording.lettered(material.rules()))));
    }

    private String benchmarkName() {
        PerformanceGroup own = material.unit().total().group();
        return own == null || own == PerformanceGroup.HIGHEST
                ? wording.of("benchmark.best")
                : wording.of("benchmark.group", material.groupLabel(PerformanceGroup.ofNumber(own.number() - 1)));
    }

    private String label(@Nullable PerformanceGroup group) {
        return group == null ? Wording.NOT_PUBLISHED : material.groupLabel(group);
    }

    private List<Block> agencies() {
        table++;
        List<Row> rows = new ArrayList<>();
        for (CriterionFinding finding : parts()) {
            rows.add(material.assignments()
                    .find(finding.code())
                    .map(typical -> row(finding, typical))
                    .orElseGet(() -> Row.of(
                            finding.code(),
                            material.criterionName(finding.code()),
                            wording.of("proposal.agencies.none"),
                            "",
                            "",
                            "")));
        }
        return List.of(
                paragraph(wording.of("proposal.agencies.text", material.name().full())),
                new Block.Table(
                        wording.of("proposal.agencies.caption", table),
                        List.of(
                                new Column(6, Align.CENTRE),
                                new Column(22, Align.LEFT),
                                new Column(22, Align.LEFT),
                                new Column(20, Align.LEFT),
                                new Column(15, Align.LEFT),
                                new Column(15, Align.LEFT)),
                        List.of(Row.of(
                                wording.of("col.code"),
                                wording.of("col.part"),
                                wording.of("col.lead"),
                                wording.of("col.coordinating"),
                                wording.of("col.focal"),
                                wording.of("col.basis"))),
                        rows,
                        null));
    }

    private Row row(CriterionFinding finding, TypicalAssignment typical) {
        return Row.of(
                finding.code(),
                material.criterionName(finding.code()),
                Wording.list(typical.leads()),
                Wording.list(typical.coordinating()),
                typical.focal(),
                wording.of("proposal.basis." + typical.confidence().name()));
    }

    private List<Block> requests() {
        return List.of(
                paragraph(wording.of("proposal.requests.1", material.name().full(), material.year() + 1)),
                paragraph(wording.of("proposal.requests.2")));
    }

    private static Block paragraph(String words) {
        return Block.Paragraph.of(words);
    }
}

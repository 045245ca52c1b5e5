package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.NationalOverview;
import vn.thanghang.indexstats.analysis.ScoreInterval;
import vn.thanghang.indexstats.analysis.TotalFinding;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.officialdocs.Block;

/** Section I: the overall result, its reading, and the table of the dimensions. */
final class ResultSection {

    private final ReportMaterial material;
    private final Wording wording;

    ResultSection(ReportMaterial material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    Block.Section write() {
        List<Block> overall = new ArrayList<>();
        overall.add(paragraph(total()));
        overall.addAll(readings());
        region().ifPresent(overall::add);
        ReportFigures.position(material, wording).ifPresent(overall::add);
        List<Block> dimensions = new ArrayList<>();
        movement().ifPresent(dimensions::add);
        groups().ifPresent(dimensions::add);
        dimensions.add(new DimensionTable(material, wording).write());
        List<Block> body = new ArrayList<>();
        body.add(new Block.Section("1.", wording.of("result.overall.title"), overall));
        body.add(new Block.Section("2.", wording.of("result.dimensions.title"), dimensions));
        List<Block> gap = new GapParagraphs(material, wording).write();
        if (!gap.isEmpty()) {
            body.add(new Block.Section("3.", wording.of("result.gap.title"), gap));
        }
        return new Block.Section("I.", wording.of("result.title", material.year()), body);
    }

    private String total() {
        TotalFinding total = material.unit().total();
        String unit = material.name().full();
        if (total.score() == null) {
            return wording.of("result.withheld", material.year(), unit);
        }
        var aggregate = Objects.requireNonNull(material.publication().tree().find(CriteriaTree.TOTAL));
        String sentence = wording.of(
                "result.total",
                material.year(),
                unit,
                wording.score(total.score()),
                Math.round(Objects.requireNonNull(aggregate.low())),
                Math.round(Objects.requireNonNull(aggregate.high())),
                Objects.requireNonNull(total.rank()),
                total.of());
        PerformanceGroup group = total.group();
        return sentence
                + (group == null ? "" : wording.of("result.total.group", material.groupLabel(group)))
                + totalChange(total);
    }

    private String totalChange(TotalFinding total) {
        Change change = total.change();
        if (change == null) {
            return ".";
        }
        Double absolute = change.absolute();
        if (absolute == null) {
            return change.previous() == null
                    ? wording.of("result.total.noprevious", material.name().full())
                    : wording.of(
                            "result.total.nochange",
                            wording.reasons(change.comparability().breaks()));
        }
        Object[] before = {
            change.fromYear(),
            wording.scoreOrGap(change.previous()),
            String.valueOf(total.previousRank()),
            total.previousOf()
        };
        if (absolute == 0) {
            return wording.of("result.total.same", before);
        }
        return wording.of(
                absolute > 0 ? "result.total.up" : "result.total.down",
                wording.score(Math.abs(absolute)),
                wording.percent(Objects.requireNonNull(change.relative())),
                before[0],
                before[1],
                before[2],
                before[3]);
    }

    private List<Block> readings() {
        List<Block> readings = new ArrayList<>();
        TotalFinding total = material.unit().total();
        ScoreInterval interval = total.interval();
        if (interval.low() != null
                && interval.high() != null
                && interval.low95() != null
                && interval.high95() != null) {
            readings.add(paragraph(wording.of(
                    "result.interval",
                    wording.score(interval.low()),
                    wording.score(interval.high()),
                    wording.score(interval.low95()),
                    wording.score(interval.high95()))));
        }
        Change change = total.change();
        if (change != null && change.significantByRule() != null) {
            readings.add(paragraph(wording.of(
                            "result.reading.rule",
                            wording.of(
                                    change.significantByRule()
                                            ? "result.reading.significant"
                                            : "result.reading.notsignificant"))
                    + " "
                    + wording.of("result.reading.interval." + byInterval(change.significantByInterval()))));
        }
        if (material.respondents() != null) {
            readings.add(paragraph(
                    wording.of("result.respondents", material.name().full(), wording.whole(material.respondents()))));
        }
        return readings;
    }

    private static String byInterval(@Nullable Boolean significant) {
        return significant == null ? "unknown" : significant ? "yes" : "no";
    }

    private Optional<Block> region() {
        String region = material.region();
        if (region == null) {
            return Optional.empty();
        }
        return material.unit().gap("region").map(gap -> {
            NationalOverview overview = material.analysis().overview(CriteriaTree.TOTAL);
            List<NationalOverview.Row> rows = overview.rows().stream()
                    .filter(row -> gap.units().contains(row.unit()))
                    .toList();
            double own = Objects.requireNonNull(material.unit().total().score());
            long better = rows.stream().filter(row -> row.score() > own).count();
            return paragraph(wording.of(
                    "result.region",
                    rows.size(),
                    region,
                    material.name().full(),
                    better + 1,
                    wording.score(gap.profile().total()),
                    rows.getFirst().unit(),
                    wording.score(rows.getFirst().score()),
                    wording.score(rows.getLast().score())));
        });
    }

    private Optional<Block> movement() {
        List<CriterionFinding> compared = dimensions().stream()
                .filter(finding -> finding.change() != null && finding.change().absolute() != null)
                .toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        List<String> notable = compared.stream()
                .filter(finding -> Boolean.TRUE.equals(change(finding).significantByRule()))
                .map(finding -> material.criterionName(finding.code()) + " ("
                        + wording.percent(Objects.requireNonNull(change(finding).relative())) + ")")
                .toList();
        return Optional.of(paragraph(wording.of(
                "result.movement",
                compared.size(),
                change(compared.getFirst()).fromYear(),
                compared.stream().filter(finding -> absolute(finding) > 0).count(),
                compared.stream().filter(finding -> absolute(finding) < 0).count(),
                notable.isEmpty() ? "" : wording.of("result.movement.notable", Wording.list(notable)))));
    }

    private Optional<Block> groups() {
        List<String> items = Arrays.stream(PerformanceGroup.values())
                .map(this::groupItem)
                .filter(item -> !item.isEmpty())
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(paragraph(wording.of("result.groups", Wording.list(items))));
    }

    private String groupItem(PerformanceGroup group) {
        List<String> names = dimensions().stream()
                .filter(finding -> finding.group() == group)
                .map(finding -> material.criterionName(finding.code()))
                .toList();
        return names.isEmpty()
                ? ""
                : wording.of("result.groups.item", names.size(), material.groupLabel(group), Wording.list(names));
    }

    private List<CriterionFinding> dimensions() {
        return material.tree().dimensions().stream()
                .map(Criterion::code)
                .map(material::finding)
                .toList();
    }

    private static Change change(CriterionFinding finding) {
        return Objects.requireNonNull(finding.change());
    }

    private static double absolute(CriterionFinding finding) {
        return Objects.requireNonNull(change(finding).absolute());
    }

    static Block paragraph(String words) {
        return Block.Paragraph.of(words);
    }
}

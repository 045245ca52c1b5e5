package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.WeaknessFlag;
import vn.thanghang.indexstats.analysis.WeaknessRule;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The criteria that deserve attention, each with the rules that fired and the figures they rest on. */
final class FlagsPage {

    private static final int MANY = 3;

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;

    private FlagsPage(UnitWords unit) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
    }

    static AnalysisPage of(UnitWords unit) {
        return new FlagsPage(unit).page();
    }

    private AnalysisPage page() {
        List<CriterionFinding> parts = unit.level(Level.SUBDIMENSION);
        List<CriterionFinding> weak = parts.stream()
                .filter(finding -> !finding.weak().isEmpty())
                .sorted(Comparator.comparingInt(
                                (CriterionFinding finding) -> finding.weak().size())
                        .reversed())
                .toList();
        long many =
                weak.stream().filter(finding -> finding.weak().size() >= MANY).count();
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        if (!weak.isEmpty()) {
            DataTable table = table(weak);
            blocks.add(new AnalysisPage.Table(
                    text.of("analysis.flags.table"),
                    text.of("analysis.flags.table.note"),
                    table,
                    unit.file(UnitWords.Sister.FLAGS, "", table),
                    words.source(),
                    words.time()));
        }
        blocks.add(new AnalysisPage.Words(text.of("analysis.flags.rules"), rules()));
        String finding = weak.isEmpty()
                ? text.of("analysis.flags.none", unit.name(), words.title())
                : text.of("analysis.flags.finding", weak.size(), parts.size(), unit.name(), many);
        return unit.page(
                UnitWords.Sister.FLAGS,
                finding,
                text.of("analysis.flags.lead"),
                List.of(),
                unit.breakBanners(),
                blocks);
    }

    private DataTable table(List<CriterionFinding> weak) {
        Cells cells = new Cells(words);
        return new DataTable(
                "can-quan-tam",
                text.of("analysis.flags.caption", unit.name(), words.title()),
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(text.of("analysis.column.score")),
                        Column.number(text.of("analysis.column.rank")),
                        Column.number(text.of("analysis.column.flags")),
                        Column.text(text.of("analysis.column.why"))),
                weak.stream()
                        .map(finding -> Row.of(
                                Cell.link(
                                        words.numbered(finding.code()),
                                        words.criterionPath(finding.code()) + "?don-vi="
                                                + unit.province().id()),
                                cells.score(finding.score()),
                                Cell.of(words.rank(finding.rank(), finding.of())),
                                Cell.number(
                                        text.whole(finding.weak().size()),
                                        finding.weak().size()),
                                Cell.of(String.join(
                                        "; ",
                                        finding.weak().stream().map(this::why).toList()))))
                        .toList());
    }

    /** The rule in words with the figures it fired on. */
    private String why(WeaknessFlag flag) {
        double value = flag.value();
        double reference = flag.reference();
        return switch (flag.rule()) {
            case WeaknessRule.BelowMedian ignored -> apart("analysis.flag.belowMedian", value, reference);
            case WeaknessRule.LowestGroup ignored ->
                text.of("analysis.flag.lowestGroup", words.group(PerformanceGroup.LOWEST));
            case WeaknessRule.Fell rule ->
                text.of("analysis.flag.fell", text.percent(Math.abs(value), 1), text.percent(rule.relative(), 0));
            case WeaknessRule.LastShare ignored ->
                text.of("analysis.flag.lastShare", Math.round(value), Math.round(reference));
            case WeaknessRule.FarFromPeers ignored -> apart("analysis.flag.farFromPeers", value, reference);
            case WeaknessRule.YearsInARow rule -> text.of("analysis.flag.yearsInARow", rule.years());
        };
    }

    /** Two scores with as many places as it takes to see that they differ. */
    private String apart(String key, double value, double reference) {
        int decimals = 2;
        while (decimals < 6 && text.number(value, decimals).equals(text.number(reference, decimals))) {
            decimals++;
        }
        return text.of(key, text.number(value, decimals), text.number(reference, decimals));
    }

    private List<String> rules() {
        return words.analysis().method().weaknessRules().stream()
                .map(rule -> switch (rule) {
                    case WeaknessRule.BelowMedian ignored -> text.of("analysis.rule.belowMedian");
                    case WeaknessRule.LowestGroup ignored -> text.of("analysis.rule.lowestGroup");
                    case WeaknessRule.Fell fell -> text.of("analysis.rule.fell", text.percent(fell.relative(), 0));
                    case WeaknessRule.LastShare last ->
                        text.of("analysis.rule.lastShare", text.percent(last.share(), 0));
                    case WeaknessRule.FarFromPeers far ->
                        text.of("analysis.rule.farFromPeers", far.farthest(), text.number(far.leastDeviations(), 1));
                    case WeaknessRule.YearsInARow row -> text.of("analysis.rule.yearsInARow", row.years());
                })
                .toList();
    }
}

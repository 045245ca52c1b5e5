package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.RankBands;
import vn.thanghang.indexstats.analysis.TotalFinding;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.platform.chart.ProfileStar;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** What the index says about one unit this year. */
final class ProfilePage {

    private static final int NEIGHBOURS = 4;

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final TotalFinding total;
    private final Optional<RankBands.Band> band;

    private ProfilePage(UnitWords unit, Optional<RankBands.Band> band) {
        this.band = band;
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
        this.total = unit.analysis().total();
    }

    /** @param band how far the sampling error leaves the rank open; empty for readers who may not see it */
    static AnalysisPage of(UnitWords unit, Optional<RankBands.Band> band) {
        return new ProfilePage(unit, band).page();
    }

    private AnalysisPage page() {
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        blocks.add(new AnalysisPage.Figures(figures()));
        blocks.add(parts());
        return unit.page(UnitWords.Sister.PROFILE, finding(), lead(), facts(), unit.breakBanners(), blocks);
    }

    private String finding() {
        Double score = total.score();
        if (score == null) {
            return text.of("analysis.profile.withheld", unit.name(), words.title());
        }
        String standing = total.group() == null
                ? text.of("analysis.profile.rank", unit.name(), words.rank(total.rank(), total.of()), words.title())
                : text.of("analysis.profile.group", unit.name(), words.group(total.group()), words.title());
        Change change = total.change();
        if (change == null || change.absolute() == null) {
            return standing;
        }
        return text.of("analysis.profile.finding", standing, movement(change.absolute()), change.fromYear());
    }

    private String movement(double points) {
        String amount = text.number(Math.abs(points), 2);
        if (text.signed(points, 2).equals(amount)) {
            return text.of("analysis.move.same");
        }
        return text.of(points > 0 ? "analysis.move.up" : "analysis.move.down", amount);
    }

    private String lead() {
        if (total.score() == null) {
            return text.of("analysis.profile.withheld.lead");
        }
        Change change = total.change();
        if (change == null || change.absolute() == null) {
            return text.of("analysis.profile.noChange");
        }
        return significance(text, change);
    }

    /** Both readings of a change in one sentence each. */
    static String significance(Text text, Change change) {
        String byRule = Boolean.TRUE.equals(change.significantByRule())
                ? text.of("analysis.rule.yes")
                : text.of("analysis.rule.no");
        Boolean interval = change.significantByInterval();
        String byInterval = interval == null
                ? text.of("analysis.interval.unknown")
                : interval ? text.of("analysis.interval.yes") : text.of("analysis.interval.no");
        return byRule + " " + byInterval;
    }

    private List<AnalysisPage.Fact> facts() {
        if (total.score() == null) {
            return List.of();
        }
        List<AnalysisPage.Fact> facts = new ArrayList<>();
        AnalysisPage.Fact score = AnalysisPage.Fact.of(text.of("analysis.fact.score"), words.score(total.score()));
        Double low = total.interval().low95();
        Double high = total.interval().high95();
        facts.add(
                low == null || high == null
                        ? score.noted(text.of("analysis.fact.noInterval"))
                        : score.noted(text.of("analysis.fact.interval", text.number(low, 2), text.number(high, 2))));
        AnalysisPage.Fact rank =
                AnalysisPage.Fact.of(text.of("analysis.fact.rank"), words.rank(total.rank(), total.of()));
        facts.add(
                total.previousRank() == null
                        ? rank
                        : rank.noted(text.of("analysis.fact.previousRank", total.previousRank(), total.previousOf())));
        band.ifPresent(found -> facts.add(AnalysisPage.Fact.of(
                        text.of("analysis.fact.band"), text.of("analysis.band", found.best(), found.worst()))
                .noted(text.of("analysis.fact.band.note"))));
        facts.add(new AnalysisPage.Fact(
                text.of("analysis.fact.group"),
                words.group(total.group()),
                text.of(total.groupPublished() ? "analysis.group.published" : "analysis.group.computed"),
                total.group() == null ? 0 : total.group().number()));
        Change change = total.change();
        if (change != null && change.absolute() != null) {
            Double relative = change.relative();
            facts.add(AnalysisPage.Fact.of(
                            text.of("analysis.fact.change", change.fromYear()), words.signed(change.absolute()))
                    .noted(relative == null ? "" : text.signedPercent(relative, 1)));
        }
        return facts;
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (total.score() != null) {
            figures.add(neighbours());
        }
        figures.add(star());
        return figures;
    }

    /** The unit among those just above and just below it. */
    private Figure neighbours() {
        var overview = words.analysis().overview(Criterion.TOTAL);
        int own = 0;
        for (int i = 0; i < overview.rows().size(); i++) {
            own = overview.rows().get(i).unit().equals(unit.name()) ? i : own;
        }
        int from = Math.max(0, Math.min(own - NEIGHBOURS, overview.rows().size() - 2 * NEIGHBOURS - 1));
        var rows = overview.rows().subList(from, Math.min(overview.rows().size(), from + 2 * NEIGHBOURS + 1));
        String title = text.of("analysis.profile.neighbours", unit.name());
        var plot = new UnitDots(words, unit.name()).plot("lan-can", title, rows);
        DataTable table = new UnitDots(words, unit.name()).table("lan-can", title, rows);
        return unit.figure(
                UnitWords.Sister.PROFILE,
                "",
                title,
                plot.svg(text),
                table,
                List.of(text.of("analysis.profile.neighbours.note")));
    }

    private Figure star() {
        List<CriterionFinding> dimensions = unit.level(Level.DIMENSION);
        String title = text.of("analysis.profile.star", unit.name());
        String svg = new ProfileStar(
                        dimensions.stream()
                                .map(d -> d.code() + " " + text.of("analysis.short." + d.code()))
                                .toList(),
                        dimensions.stream().map(d -> orNaN(d.score())).toList(),
                        dimensions.stream().map(CriterionFinding::median).toList(),
                        1,
                        10)
                .svg();
        return unit.figure(
                UnitWords.Sister.PROFILE,
                "",
                title,
                svg,
                table("noi-dung", title, dimensions),
                List.of(text.of("analysis.profile.star.note", unit.name())));
    }

    private AnalysisPage.Table parts() {
        DataTable table = table(
                "noi-dung-thanh-phan",
                text.of("analysis.profile.parts.caption", unit.name(), words.title()),
                unit.level(Level.SUBDIMENSION));
        return new AnalysisPage.Table(
                text.of("analysis.profile.parts"),
                text.of("analysis.profile.parts.note"),
                table,
                unit.file(UnitWords.Sister.PROFILE, "", table),
                words.source(),
                words.time());
    }

    private DataTable table(String id, String caption, List<CriterionFinding> findings) {
        return new DataTable(
                id,
                caption,
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(text.of("analysis.column.score")),
                        Column.number(text.of("analysis.column.median")),
                        Column.number(text.of("analysis.column.rank")),
                        Column.text(text.of("analysis.column.group")),
                        Column.number(text.of("analysis.column.change"))),
                findings.stream().map(this::row).toList());
    }

    private Row row(CriterionFinding finding) {
        Change change = finding.change();
        return Row.of(
                Cell.link(
                        words.numbered(finding.code()),
                        words.criterionPath(finding.code()) + "?don-vi="
                                + unit.province().id()),
                cells.score(finding.score()),
                cells.score(finding.median()),
                finding.rank() == null
                        ? cells.missing()
                        : Cell.number(words.rank(finding.rank(), finding.of()), finding.rank()),
                cells.group(finding.group()),
                change == null || change.absolute() == null
                        ? Cell.of(text.of(
                                change == null || change.previous() != null
                                        ? "analysis.missing"
                                        : "analysis.notComparable"))
                        : cells.signed(change.absolute(), 2));
    }

    static double orNaN(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}

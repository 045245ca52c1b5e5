package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Level;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.NationalOverview;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Crumb;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** One criterion over all units, down to its indicators; with one unit marked when the reader came from there. */
final class CriterionPage {

    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final Criterion criterion;
    private final NationalOverview overview;
    private final @Nullable Province own;
    private final Optional<UnitAnalysis> analysis;

    private CriterionPage(EditionWords words, Criterion criterion, @Nullable Province own) {
        this.words = words;
        this.text = words.text();
        this.cells = new Cells(words);
        this.criterion = criterion;
        this.overview = words.analysis().overview(criterion.code());
        this.own = own;
        this.analysis = own == null ? Optional.empty() : words.analyses().unit(words.year(), own.name());
    }

    static AnalysisPage of(EditionWords words, Criterion criterion, @Nullable Province own) {
        return new CriterionPage(words, criterion, own).page();
    }

    private AnalysisPage page() {
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        List<Criterion> children = words.edition().tree().childrenOf(criterion.code());
        if (!children.isEmpty()) {
            blocks.add(parts(children));
        }
        if (overview.rows().isEmpty()) {
            blocks.add(new AnalysisPage.Words(
                    text.of("analysis.notPublished"), List.of(text.of("analysis.criterion.unpublished"))));
        } else {
            blocks.add(new AnalysisPage.Figures(List.of(dots())));
        }
        breaks().ifPresent(blocks::add);
        String neutral = text.of("analysis.neutral.criterion", words.title(), words.numbered(criterion.code()));
        return new AnalysisPage(
                text.of("analysis.criterion.topic", words.title(), words.level(criterion.level())),
                finding().orElse(neutral),
                neutral,
                lead(),
                crumbs(),
                List.of(),
                facts(),
                warnings(),
                blocks,
                words.time());
    }

    private Optional<CriterionFinding> ownFinding() {
        return analysis.flatMap(found -> found.criterion(criterion.code()));
    }

    private Optional<String> finding() {
        String name = words.numbered(criterion.code());
        Optional<CriterionFinding> found = ownFinding().filter(finding -> finding.score() != null);
        if (found.isPresent() && found.get().rank() != null && own != null) {
            CriterionFinding finding = found.get();
            return Optional.of(text.of(
                    finding.group() == null ? "analysis.criterion.own.rank" : "analysis.criterion.own.group",
                    own.name(),
                    words.rank(finding.rank(), finding.of()),
                    name,
                    words.group(finding.group())));
        }
        return overview.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(text.of(
                        "analysis.criterion.finding",
                        name,
                        value(overview.median()),
                        value(overview.moments().min()),
                        value(overview.moments().max())));
    }

    private String lead() {
        Double low = criterion.low();
        Double high = criterion.high();
        String range = low == null || high == null
                ? text.of("analysis.criterion.open")
                : text.of("analysis.criterion.range", text.number(low, 2), text.number(high, 2));
        return range + " "
                + text.of("analysis.direction." + criterion.direction().name().toLowerCase(Locale.ROOT));
    }

    private List<Crumb> crumbs() {
        List<Crumb> crumbs = new ArrayList<>(OverviewPage.crumbs(words));
        if (own != null) {
            crumbs.add(new Crumb(own.name(), words.path(own)));
        }
        String parent = criterion.parent();
        if (parent != null && !parent.equals(Criterion.TOTAL)) {
            crumbs.add(new Crumb(words.numbered(parent), address(parent)));
        }
        return crumbs;
    }

    private String address(String code) {
        return words.criterionPath(code) + (own == null ? "" : "?don-vi=" + own.id());
    }

    private List<AnalysisPage.Fact> facts() {
        List<AnalysisPage.Fact> facts = new ArrayList<>();
        ownFinding().ifPresent(finding -> {
            facts.add(AnalysisPage.Fact.of(
                    text.of("analysis.fact.ownScore", own == null ? "" : own.name()),
                    finding.score() == null ? text.of("analysis.notPublished") : value(finding.score())));
            facts.add(AnalysisPage.Fact.of(text.of("analysis.fact.rank"), words.rank(finding.rank(), finding.of())));
        });
        if (!overview.rows().isEmpty()) {
            facts.add(AnalysisPage.Fact.of(text.of("analysis.column.median"), value(overview.median())));
            facts.add(AnalysisPage.Fact.of(
                    text.of("analysis.fact.range"),
                    value(overview.moments().min()) + " – "
                            + value(overview.moments().max())));
        }
        return facts;
    }

    /** Indicators given as a share are read in percent, everything else on its own scale. */
    private String value(double score) {
        return isShare() ? text.percent(score, 1) : text.number(score, 2);
    }

    private boolean isShare() {
        Double high = criterion.high();
        return criterion.level() == Level.INDICATOR && high != null && high == 1;
    }

    private AnalysisPage.Table parts(List<Criterion> children) {
        boolean indicators = children.getFirst().level() == Level.INDICATOR;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(text.of("analysis.column.criterion")));
        if (own != null) {
            columns.add(Column.number(own.name()));
            columns.add(Column.number(text.of("analysis.column.rank")));
        }
        columns.add(Column.number(text.of("analysis.column.median")));
        columns.add(Column.number(text.of("analysis.column.least")));
        columns.add(Column.number(text.of("analysis.column.greatest")));
        DataTable table = new DataTable(
                "cau-phan",
                text.of("analysis.criterion.parts.caption", words.numbered(criterion.code())),
                columns,
                children.stream().map(this::row).toList());
        return new AnalysisPage.Table(
                text.of(indicators ? "analysis.criterion.indicators" : "analysis.criterion.parts"),
                text.of(indicators ? "analysis.criterion.indicators.note" : "analysis.criterion.parts.note"),
                table,
                file(table),
                words.source(),
                words.time());
    }

    private Row row(Criterion child) {
        CriterionPage page = new CriterionPage(words, child, own);
        List<Cell> row = new ArrayList<>();
        row.add(Cell.link(words.numbered(child.code()), address(child.code())));
        if (own != null) {
            row.add(page.ownFinding()
                    .map(CriterionFinding::score)
                    .map(score -> Cell.number(page.value(score), score))
                    .orElse(cells.missing()));
            row.add(page.ownFinding()
                    .filter(finding -> finding.rank() != null)
                    .map(finding -> Cell.of(words.rank(finding.rank(), finding.of())))
                    .orElse(cells.missing()));
        }
        boolean known = !Double.isNaN(page.overview.median());
        row.add(known ? Cell.number(page.value(page.overview.median()), page.overview.median()) : cells.missing());
        double least = page.overview.moments().min();
        double greatest = page.overview.moments().max();
        row.add(Double.isNaN(least) ? cells.missing() : Cell.number(page.value(least), least));
        row.add(Double.isNaN(greatest) ? cells.missing() : Cell.number(page.value(greatest), greatest));
        return Row.of(row.toArray(Cell[]::new));
    }

    private Figure dots() {
        String title = text.of(
                "analysis.overview.dots",
                words.numbered(criterion.code()),
                overview.rows().size());
        UnitDots dots = new UnitDots(words, own == null ? "" : own.name());
        DataTable table = dots.table("diem", title, overview.rows());
        return new Figure(
                "hinh-diem",
                title,
                dots.plot("tieu-chi", title, overview.rows()).svg(text),
                table,
                file(table),
                words.source(),
                words.time(),
                isShare() ? List.of(text.of("analysis.criterion.share")) : List.of());
    }

    private String file(DataTable table) {
        return words.criterionPath(criterion.code()) + "?" + (own == null ? "" : "don-vi=" + own.id() + "&") + "tep="
                + table.id();
    }

    /** Only what stands between this round and the one before is a warning. */
    private List<String> warnings() {
        int year = words.year();
        return words.breakNotes(criterion.code(), year - 1).stream()
                .map(note -> text.of("analysis.break.banner", year - 1, year, note))
                .toList();
    }

    private Optional<AnalysisPage.Block> breaks() {
        DataTable table = BreakTable.of(
                words, List.of(criterion.code()), words.analyses().years().getFirst());
        return table.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new AnalysisPage.Table(
                        text.of("analysis.trend.breaks"), "", table, file(table), words.source(), words.time()));
    }
}

package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Level;
import vn.thanghang.indexstats.analysis.NationalOverview;
import vn.thanghang.indexstats.analysis.RankBands;
import vn.thanghang.indexstats.analysis.ScoreInterval;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.chart.DotPlot;
import vn.thanghang.platform.chart.ProvinceMap;
import vn.thanghang.platform.chart.Tier;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Crumb;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** All units on the aggregate or one dimension: sorted with their groups, on tiles and on the map. */
final class OverviewPage {

    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final String code;
    private final NationalOverview overview;
    private final String here;
    private final Optional<RankBandColumn> bandColumn;

    private OverviewPage(EditionWords words, String code, Optional<RankBands> bands) {
        this.words = words;
        this.text = words.text();
        this.cells = new Cells(words);
        this.code = code;
        this.overview = words.analysis().overview(code);
        this.bandColumn = code.equals(Criterion.TOTAL)
                ? bands.map(found -> new RankBandColumn(text, cells, found))
                : Optional.empty();
        this.here = words.path() + (code.equals(Criterion.TOTAL) ? "?" : "?noi-dung=" + code + "&");
    }

    /** @param bands how far the sampling error leaves the ranks open; empty for readers who may not see them */
    static AnalysisPage of(EditionWords words, String code, Optional<RankBands> bands) {
        return new OverviewPage(words, code, bands).page();
    }

    private AnalysisPage page() {
        String subject = code.equals(Criterion.TOTAL) ? text.of("analysis.total") : words.numbered(code);
        String finding = text.of(
                code.equals(Criterion.TOTAL) ? "analysis.overview.finding" : "analysis.overview.finding.part",
                words.title(),
                overview.rows().size(),
                subject,
                text.number(overview.moments().min(), 2),
                text.number(overview.moments().max(), 2),
                text.number(overview.median(), 2));
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        blocks.add(criteria());
        // Editions before 2018 have no groups, so a map of groups would show nothing.
        blocks.add(new AnalysisPage.Figures(
                overview.bands().isEmpty()
                        ? List.of(dots(subject))
                        : List.of(dots(subject), tiles(subject), map(subject))));
        if (!overview.withheld().isEmpty()) {
            blocks.add(new AnalysisPage.Words(
                    text.of("analysis.overview.withheld"),
                    List.of(String.join(", ", overview.withheld()) + ".", text.of("analysis.overview.withheld.note"))));
        }
        blocks.add(forecast());
        blocks.add(years());
        return new AnalysisPage(
                text.of("analysis.overview.topic", words.title()),
                finding,
                finding,
                lead(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                blocks,
                words.time());
    }

    private AnalysisPage.Choice forecast() {
        String label = text.of("analysis.forecast.national.of", words.nextTitle());
        var link = new AnalysisPage.Link(label, words.path() + "/du-bao", false, true);
        return new AnalysisPage.Choice(text.of("analysis.forecast.more"), List.of(link));
    }

    private String lead() {
        return code.equals(Criterion.TOTAL)
                        && overview.rows().stream()
                                .anyMatch(row -> row.interval().low95() != null)
                ? text.of("analysis.overview.lead.interval")
                : text.of("analysis.overview.lead.plain");
    }

    private AnalysisPage.Choice criteria() {
        List<AnalysisPage.Link> links = new ArrayList<>();
        links.add(new AnalysisPage.Link(text.of("analysis.total"), words.path(), code.equals(Criterion.TOTAL)));
        for (Criterion dimension : words.edition().tree().atLevel(Level.DIMENSION)) {
            links.add(new AnalysisPage.Link(
                    words.numbered(dimension.code()),
                    words.path() + "?noi-dung=" + dimension.code(),
                    dimension.code().equals(code)));
        }
        return new AnalysisPage.Choice(text.of("analysis.overview.choose"), links);
    }

    private AnalysisPage.Choice years() {
        List<AnalysisPage.Link> links = words.analyses().years().stream()
                .map(year -> new AnalysisPage.Link(
                        EditionWords.INDEX + " " + year,
                        EditionWords.ROOT + "/" + EditionWords.INDEX + "/" + year,
                        year == words.year()))
                .toList();
        return new AnalysisPage.Choice(text.of("analysis.years"), links);
    }

    private Figure dots(String subject) {
        String title =
                text.of("analysis.overview.dots", subject, overview.rows().size());
        String description = text.of(
                "analysis.overview.dots.description",
                overview.rows().getFirst().unit(),
                overview.rows().getLast().unit());
        String svg = new DotPlot("xep-thu-tu", title, description, bands(), 2).svg(text);
        List<String> notes = new ArrayList<>();
        if (overview.bands().isEmpty()) {
            notes.add(text.of("analysis.overview.noGroups"));
        }
        bandColumn.ifPresent(column -> notes.add(column.note()));
        return new Figure(
                "hinh-xep-thu-tu", title, svg, table(title), here + "tep=diem", words.source(), words.time(), notes);
    }

    private List<DotPlot.Band> bands() {
        if (overview.bands().isEmpty()) {
            return List.of(new DotPlot.Band(Tier.NONE, text.of("analysis.overview.allUnits"), dotsOf(overview.rows())));
        }
        return overview.bands().stream()
                .map(band -> new DotPlot.Band(
                        EditionWords.tier(band.group()),
                        text.of(
                                "analysis.overview.band",
                                words.group(band.group()),
                                band.units(),
                                text.number(band.lowest(), 2),
                                text.number(band.highest(), 2)),
                        dotsOf(overview.rows().stream()
                                .filter(row -> row.group() == band.group())
                                .toList())))
                .toList();
    }

    private static List<DotPlot.Dot> dotsOf(List<NationalOverview.Row> rows) {
        return rows.stream()
                .map(row -> {
                    ScoreInterval interval = row.interval();
                    Double low = interval.low95();
                    Double high = interval.high95();
                    return new DotPlot.Dot(
                            row.unit(),
                            row.score(),
                            low == null ? Double.NaN : low,
                            high == null ? Double.NaN : high,
                            false);
                })
                .toList();
    }

    private DataTable table(String caption) {
        List<Row> rows = overview.rows().stream()
                .map(row -> Row.of(
                        Cell.link(row.unit(), words.path(words.province(row.unit()))),
                        cells.rank(row.rank()),
                        cells.score(row.score()),
                        cells.score(row.interval().low95()),
                        cells.score(row.interval().high95()),
                        cells.group(row.group())))
                .collect(Collectors.toCollection(ArrayList::new));
        for (String unit : overview.withheld()) {
            rows.add(Row.of(
                    Cell.link(unit, words.path(words.province(unit))),
                    cells.missing(),
                    Cell.of(text.of("analysis.notPublished")),
                    cells.missing(),
                    cells.missing(),
                    cells.missing()));
        }
        var table = new DataTable(
                "diem",
                caption,
                List.of(
                        Column.text(text.of("analysis.column.unit")),
                        Column.number(text.of("analysis.column.rank")),
                        Column.number(text.of("analysis.column.score")),
                        Column.number(text.of("analysis.column.low")),
                        Column.number(text.of("analysis.column.high")),
                        Column.text(text.of("analysis.column.group"))),
                rows);
        return bandColumn.map(column -> column.in(table)).orElse(table);
    }

    private Figure tiles(String subject) {
        String title = text.of("analysis.overview.tiles", subject);
        return new Figure(
                "hinh-o",
                title,
                mapOf("o-tinh", title).tiles(),
                groupTable("nhom-o", title),
                here + "tep=nhom-o",
                words.source(),
                words.time(),
                List.of(text.of("analysis.overview.tiles.note")));
    }

    private Figure map(String subject) {
        String title = text.of("analysis.overview.map", subject);
        return new Figure(
                "hinh-ban-do",
                title,
                mapOf("ban-do", title).outlines(),
                groupTable("nhom-ban-do", title),
                here + "tep=nhom-ban-do",
                words.source(),
                words.time(),
                List.of(text.of("analysis.overview.map.note")));
    }

    private ProvinceMap mapOf(String id, String title) {
        Map<String, Tier> tiers = new HashMap<>();
        for (NationalOverview.Row row : overview.rows()) {
            tiers.put(words.province(row.unit()).id(), EditionWords.tier(row.group()));
        }
        List<ProvinceMap.KeyLine> key = new ArrayList<>();
        for (NationalOverview.Band band : overview.bands()) {
            key.add(new ProvinceMap.KeyLine(EditionWords.tier(band.group()), words.group(band.group())));
        }
        key.add(new ProvinceMap.KeyLine(Tier.NONE, text.of("analysis.group.none")));
        return new ProvinceMap(
                id,
                title,
                text.of("analysis.overview.map.description"),
                tiers,
                "",
                key,
                List.of(text.of("analysis.map.hoangSa"), text.of("analysis.map.hoangSa.unit")),
                List.of(text.of("analysis.map.truongSa"), text.of("analysis.map.truongSa.unit")));
    }

    private DataTable groupTable(String id, String caption) {
        List<Row> rows = new ArrayList<>();
        for (NationalOverview.Band band : overview.bands()) {
            rows.add(groupRow(band.group()));
        }
        if (!overview.withheld().isEmpty()) {
            rows.add(Row.of(
                    Cell.of(text.of("analysis.group.none")),
                    Cell.number(
                            text.whole(overview.withheld().size()),
                            overview.withheld().size()),
                    Cell.of(String.join(", ", overview.withheld()))));
        }
        return new DataTable(
                id,
                caption,
                List.of(
                        Column.text(text.of("analysis.column.group")),
                        Column.number(text.of("analysis.column.units")),
                        Column.text(text.of("analysis.column.unit"))),
                rows);
    }

    private Row groupRow(PerformanceGroup group) {
        List<String> units = overview.rows().stream()
                .filter(row -> Objects.equals(row.group(), group))
                .map(NationalOverview.Row::unit)
                .toList();
        return Row.of(
                Cell.of(words.signedGroup(group)),
                Cell.number(text.whole(units.size()), units.size()),
                Cell.of(String.join(", ", units)));
    }

    static List<Crumb> crumbs(EditionWords words) {
        return List.of(new Crumb(words.text().of("analysis.overview.topic", words.title()), words.path()));
    }
}

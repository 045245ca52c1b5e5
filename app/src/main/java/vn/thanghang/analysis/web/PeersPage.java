package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.NationalOverview;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** The unit beside units like it: those of similar results, or those of its region. */
final class PeersPage {

    /** The sets a reader can choose, by the value in the address. */
    static final Map<String, String> SETS = sets();

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final String set;

    private PeersPage(UnitWords unit, String set) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
        this.set = set;
    }

    static Optional<AnalysisPage> of(UnitWords unit, String set) {
        return SETS.containsKey(set) ? Optional.of(new PeersPage(unit, set).page()) : Optional.empty();
    }

    private static Map<String, String> sets() {
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put("tuong-dong", "similar");
        sets.put("vung", "region");
        return sets;
    }

    private AnalysisPage page() {
        Optional<BenchmarkGap> gap = unit.analysis().gap(SETS.getOrDefault(set, ""));
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        blocks.add(choice());
        gap.ifPresent(found -> {
            List<String> peers = others(found);
            blocks.add(new AnalysisPage.Words(
                    text.of("analysis.peers.who"),
                    List.of(String.join(", ", peers) + ".", text.of("analysis.peers.how." + SETS.get(set)))));
            blocks.add(new AnalysisPage.Figures(List.of(dots(peers))));
            blocks.add(matrix(peers));
        });
        return unit.page(
                UnitWords.Sister.PEERS,
                gap.map(this::finding).orElse(text.of("analysis.peers.none", unit.name(), words.title())),
                text.of("analysis.peers.lead"),
                List.of(),
                List.of(),
                blocks);
    }

    private String finding(BenchmarkGap gap) {
        List<String> peers = others(gap);
        double mean = mean(peers, Criterion.TOTAL);
        double own = ProfilePage.orNaN(unit.analysis().total().score());
        long below = unit.level(Level.DIMENSION).stream()
                .filter(finding -> finding.score() != null && finding.score() < mean(peers, finding.code()))
                .count();
        return text.of(
                own < mean ? "analysis.peers.below" : "analysis.peers.above",
                unit.name(),
                text.number(Math.abs(mean - own), 2),
                text.of("analysis.peers.count." + SETS.get(set), peers.size()),
                below,
                unit.level(Level.DIMENSION).size());
    }

    private List<String> others(BenchmarkGap gap) {
        return gap.units().stream()
                .filter(other -> !other.equals(unit.name()))
                .filter(other -> !Double.isNaN(words.analysis().edition().total(other)))
                .toList();
    }

    private double mean(List<String> peers, String code) {
        return peers.stream()
                .mapToDouble(peer -> words.analysis().edition().score(peer, code))
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElse(Double.NaN);
    }

    private AnalysisPage.Choice choice() {
        return new AnalysisPage.Choice(
                text.of("analysis.peers.choose"),
                SETS.entrySet().stream()
                        .map(entry -> new AnalysisPage.Link(
                                text.of("analysis.peers.set." + entry.getValue()),
                                unit.path(UnitWords.Sister.PEERS) + "?nhom=" + entry.getKey(),
                                entry.getKey().equals(set)))
                        .toList());
    }

    private Figure dots(List<String> peers) {
        List<NationalOverview.Row> rows = words.analysis().overview(Criterion.TOTAL).rows().stream()
                .filter(row -> row.unit().equals(unit.name()) || peers.contains(row.unit()))
                .toList();
        String title = text.of("analysis.peers.dots", unit.name(), text.of("analysis.peers.set." + SETS.get(set)));
        UnitDots dots = new UnitDots(words, unit.name());
        return unit.figure(
                UnitWords.Sister.PEERS,
                "nhom=" + set + "&",
                title,
                dots.plot("so-sanh", title, rows).svg(text),
                dots.table("so-sanh", title, rows),
                List.of(text.of("analysis.overview.lead.interval")));
    }

    private AnalysisPage.Table matrix(List<String> peers) {
        DataTable table = new DataTable(
                "noi-dung",
                text.of("analysis.peers.matrix.caption", unit.name()),
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(unit.name()),
                        Column.number(text.of("analysis.column.peerMean")),
                        Column.number(text.of("analysis.column.difference")),
                        Column.number(text.of("analysis.column.median"))),
                unit.analysis().criteria().stream()
                        .filter(finding -> finding.level() != Level.INDICATOR)
                        .map(finding -> row(finding, peers))
                        .toList());
        return new AnalysisPage.Table(
                text.of("analysis.peers.matrix"),
                text.of("analysis.peers.matrix.note"),
                table,
                unit.file(UnitWords.Sister.PEERS, "nhom=" + set + "&", table),
                words.source(),
                words.time());
    }

    private Row row(CriterionFinding finding, List<String> peers) {
        double mean = mean(peers, finding.code());
        Double score = finding.score();
        return new Row(
                List.of(
                        Cell.link(
                                words.numbered(finding.code()),
                                words.criterionPath(finding.code()) + "?don-vi="
                                        + unit.province().id()),
                        cells.score(score),
                        cells.score(mean),
                        score == null ? cells.missing() : cells.signed(score - mean, 2),
                        cells.score(finding.median())),
                finding.level() == Level.DIMENSION ? DataTable.Weight.HEAD : DataTable.Weight.PLAIN);
    }
}

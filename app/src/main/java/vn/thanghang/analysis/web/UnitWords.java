package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Crumb;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.Figure;

/** One unit in one edition: what its pages have in common. */
record UnitWords(EditionWords words, Province province, UnitAnalysis analysis) {

    /** The sister pages of a unit, in the order of the tabs; the last part of each address. */
    enum Sister {
        PROFILE("", false),
        PEERS("so-sanh", false),
        CHANGE("thay-doi", false),
        TREND("xu-huong", false),
        GAP("khoang-cach", false),
        FLAGS("can-quan-tam", false),
        SIMULATOR("mo-phong", true),
        PATH("phuong-an", true),
        FORECAST("du-bao", true);

        private final String end;
        private final boolean internal;

        Sister(String end, boolean internal) {
            this.end = end;
            this.internal = internal;
        }
    }

    static Optional<UnitWords> of(EditionWords words, String id) {
        return words.provinceOfPath(id)
                .flatMap(province -> words.analyses()
                        .unit(words.year(), province.name())
                        .map(analysis -> new UnitWords(words, province, analysis)));
    }

    Text text() {
        return words.text();
    }

    String name() {
        return province.name();
    }

    String path(Sister sister) {
        return words.path(province) + (sister.end.isEmpty() ? "" : "/" + sister.end);
    }

    List<CriterionFinding> level(Level level) {
        return analysis.criteria().stream()
                .filter(finding -> finding.level() == level)
                .toList();
    }

    /** Dimensions with a known change: how many went up, how many down. */
    long moved(int sign) {
        return level(Level.DIMENSION).stream()
                .map(CriterionFinding::change)
                .filter(change -> change != null && change.absolute() != null)
                .filter(change -> Math.signum(rounded(change)) == sign)
                .count();
    }

    private static double rounded(Change change) {
        Double points = change.absolute();
        return points == null ? 0 : Math.rint(points * 100) / 100;
    }

    /** A page of this unit with everything in place but its body. */
    AnalysisPage page(
            Sister sister,
            String finding,
            String lead,
            List<AnalysisPage.Fact> facts,
            List<String> banners,
            List<AnalysisPage.Block> blocks) {
        return new AnalysisPage(
                text().of("analysis.unit.topic", words.title(), name()),
                finding,
                text().of("analysis.neutral." + sister.name().toLowerCase(Locale.ROOT), words.title(), name()),
                lead,
                crumbs(sister),
                tabs(sister),
                facts,
                banners,
                blocks,
                words.time());
    }

    private List<Crumb> crumbs(Sister current) {
        List<Crumb> crumbs = new ArrayList<>(OverviewPage.crumbs(words));
        if (current != Sister.PROFILE) {
            crumbs.add(new Crumb(name(), path(Sister.PROFILE)));
        }
        return crumbs;
    }

    private List<AnalysisPage.Link> tabs(Sister current) {
        List<AnalysisPage.Link> tabs = new ArrayList<>();
        for (Sister sister : Sister.values()) {
            String label = text().of("analysis.tab." + sister.name().toLowerCase(Locale.ROOT));
            tabs.add(new AnalysisPage.Link(label, path(sister), sister == current, sister.internal));
        }
        return tabs;
    }

    /** A figure whose file stands at the address of its page. */
    Figure figure(Sister sister, String query, String title, String svg, DataTable table, List<String> notes) {
        return new Figure(
                "hinh-" + table.id(),
                title,
                svg,
                table,
                file(sister, query, table),
                words.source(),
                words.time(),
                notes);
    }

    /** A figure of what was made here of the published results. */
    Figure computed(Sister sister, String query, String title, String svg, DataTable table, List<String> notes) {
        Figure plain = figure(sister, query, title, svg, table, notes);
        return new Figure(plain.id(), title, svg, table, plain.csvPath(), words.computedSource(), plain.time(), notes);
    }

    String file(Sister sister, String query, DataTable table) {
        return path(sister) + "?" + query + "tep=" + table.id();
    }

    /** What the reader must know before comparing with the year before. */
    List<String> breakBanners() {
        Change change = analysis.total().change();
        if (change == null) {
            return List.of();
        }
        List<String> notes = words.breakNotes("TOTAL", change.fromYear());
        return notes.stream()
                .map(note -> text().of("analysis.break.banner", change.fromYear(), words.year(), note))
                .toList();
    }
}

package vn.thanghang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.catalogue.Release;
import vn.thanghang.catalogue.ReleaseState;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;
import vn.thanghang.platform.web.StatusLook;

/** How releases read on a page. */
public final class ReleaseWords {

    private static final int HASH_CHARS_SHOWN = 12;

    private ReleaseWords() {}

    public static StatusLook look(ReleaseState state) {
        return switch (state) {
            case DRAFT -> StatusLook.WAITING;
            case CHECKED -> StatusLook.RUNNING;
            case PUBLISHED -> StatusLook.DONE;
            case WITHDRAWN -> StatusLook.STOPPED;
        };
    }

    public static String state(Page page, ReleaseState state) {
        return page.t("catalogue.release." + state.name());
    }

    public static long underWay(List<Release> releases) {
        return releases.stream()
                .filter(r -> r.state() == ReleaseState.DRAFT || r.state() == ReleaseState.CHECKED)
                .count();
    }

    public static DataTable table(Page page, List<Release> releases) {
        var columns = List.of(
                Column.text(page.t("catalogue.column.release")),
                Column.text(page.t("catalogue.column.state")),
                Column.text(page.t("catalogue.column.file")),
                Column.number(page.t("catalogue.column.figures")),
                Column.text(page.t("catalogue.column.hash")),
                Column.text(page.t("catalogue.column.who")));
        var rows = new ArrayList<Row>();
        for (Release release : releases) {
            rows.add(Row.of(
                    Cell.link(release.index() + " " + release.year(), ReleasePaths.release(release.id())),
                    Cell.of(state(page, release.state())),
                    Cell.of(release.fileName()),
                    Cell.of(page.text().whole(release.figures())),
                    Cell.of(release.contentSha256().substring(0, HASH_CHARS_SHOWN)),
                    who(page, release)));
        }
        return new DataTable("ban-so-lieu", page.t("catalogue.releases.caption"), columns, rows);
    }

    private static Cell who(Page page, Release release) {
        Release.Decision last = release.decisions().getLast();
        return Cell.of(actor(page, last)).noted(page.text().time(last.at()));
    }

    private static String actor(Page page, Release.Decision decision) {
        return decision.actor().equals("system") ? page.t("catalogue.system") : decision.actorName();
    }

    /** Who brought the release into which state, when and why. */
    public static DataTable decisions(Page page, Release release) {
        var columns = List.of(
                Column.text(page.t("catalogue.column.state")),
                Column.text(page.t("catalogue.column.who")),
                Column.text(page.t("catalogue.column.when")),
                Column.text(page.t("catalogue.column.reason")));
        List<Row> rows = release.decisions().stream()
                .map(d -> Row.of(
                        Cell.of(state(page, d.state())),
                        Cell.of(actor(page, d)),
                        Cell.of(page.text().time(d.at())),
                        Cell.of(d.reason())))
                .toList();
        return new DataTable("quyet-dinh", page.t("catalogue.decisions.caption"), columns, rows);
    }
}

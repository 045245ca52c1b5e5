package vn.thanghang.remediation.confirmation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thanghang.access.UnitNames;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.StatusLook;
import vn.thanghang.remediation.confirmation.Round;
import vn.thanghang.remediation.confirmation.RoundState;
import vn.thanghang.remediation.task.FollowingTasks;

/** How rounds of confirming read on a page. */
public final class RoundWords {

    private RoundWords() {}

    public static StatusLook look(RoundState state) {
        return switch (state) {
            case ASKED -> StatusLook.WAITING;
            case MEETS -> StatusLook.DONE;
            case NOT_MET, SUPPLEMENT -> StatusLook.RETURNED;
            case WITHDRAWN -> StatusLook.STOPPED;
        };
    }

    static DataTable queue(Text text, List<Round> open, FollowingTasks following, UnitNames names, LocalDate today) {
        var columns = List.of(
                Column.text(text.of("remediation.column.task")),
                Column.text(text.of("remediation.column.agency")),
                Column.text(text.of("remediation.confirmation.asked")),
                Column.text(text.of("remediation.confirmation.due")));
        Map<UUID, String> titles =
                following.titles(open.stream().map(Round::taskId).toList());
        List<Row> rows = open.stream()
                .map(round -> {
                    Cell due = Cell.of(text.date(round.due()));
                    return Row.of(
                            Cell.link(titles.getOrDefault(round.taskId(), ""), "/nhiem-vu/" + round.taskId()),
                            Cell.of(names.of(round.agency())),
                            Cell.of(text.date(round.askedOn()))
                                    .noted(text.of("remediation.confirmation.round", round.number())),
                            round.isLate(today) ? due.noted(text.of("remediation.confirmation.late.short")) : due);
                })
                .toList();
        return new DataTable("cho-xac-nhan", text.of("remediation.confirmation.queue"), columns, rows);
    }
}

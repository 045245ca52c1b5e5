package vn.thanghang.directive.opinions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thanghang.access.UnitNames;
import vn.thanghang.directive.opinions.LeaderOpinion;
import vn.thanghang.directive.opinions.OpinionRequest;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;

/** Opinions in tables. */
public final class OpinionTables {

    private OpinionTables() {}

    public static DataTable list(Page page, List<OpinionRequest> requests) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.opinion.draft")),
                Column.text(text.of("directive.column.state")),
                Column.text(text.of("directive.opinion.due")),
                Column.text(text.of("directive.opinion.given")));
        List<Row> rows = requests.stream()
                .map(each -> Row.of(
                        Cell.link(each.subject(), OpinionPaths.request(each.id()))
                                .noted(each.askedBy()),
                        Cell.of(text.of(
                                "directive.opinion.state." + each.state().name())),
                        Cell.of(text.date(each.due())),
                        Cell.of(given(text, each))))
                .toList();
        return new DataTable("lay-y-kien", text.of("directive.opinion.list.caption"), columns, rows);
    }

    public static String given(Text text, OpinionRequest request) {
        return text.of(
                "directive.opinion.givenOf",
                text.whole(request.given()),
                text.whole(request.opinions().size()));
    }

    public static DataTable gathered(Page page, OpinionRequest request, UnitNames names) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.opinion.section")),
                Column.text(text.of("directive.duties.agency")),
                Column.text(text.of("directive.opinion.words")),
                Column.text(text.of("directive.opinion.handling")));
        var rows = new ArrayList<Row>();
        for (OpinionRequest.Line line : request.gathered()) {
            OpinionRequest.Section section = line.section();
            rows.add(Row.of(
                    Cell.of(section == null ? text.of("directive.opinion.general") : section.title()),
                    Cell.of(String.join(
                            "; ", line.agencies().stream().map(names::of).toList())),
                    Cell.of(words(text, line)),
                    Cell.of(section == null || line.words().isBlank() ? "" : section.handling())));
        }
        return new DataTable("tong-hop", text.of("directive.opinion.table"), columns, rows);
    }

    private static String words(Text text, OpinionRequest.Line line) {
        if (line.agencies().isEmpty()) {
            return text.of("directive.opinion.none");
        }
        String agrees = line.agrees() ? text.of("directive.opinion.agrees") : "";
        return Stream.of(agrees, line.words()).filter(part -> !part.isBlank()).collect(Collectors.joining(". "));
    }

    public static DataTable said(Page page, List<LeaderOpinion> said) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.opinion.leader")),
                Column.text(text.of("directive.opinion.saidOn")),
                Column.text(text.of("directive.opinion.leaderWords")),
                Column.text(text.of("directive.column.who")));
        List<Row> rows = said.stream()
                .map(each -> Row.of(
                        Cell.of(each.leader()),
                        Cell.of(text.date(each.saidOn())),
                        Cell.of(each.words()),
                        Cell.of(each.notedBy() + ", " + text.time(each.notedAt()))))
                .toList();
        return new DataTable("y-kien-lanh-dao", text.of("directive.opinion.leader.caption"), columns, rows);
    }
}

package vn.thanghang.remediation.evidence.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.remediation.evidence.Evidence;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.Reuse;
import vn.thanghang.remediation.task.FollowingTasks;

/** How evidence reads on a page. */
public final class EvidenceWords {

    private EvidenceWords() {}

    public static String kind(Text text, EvidenceKind kind) {
        return text.of("remediation.evidence.kind." + kind.name());
    }

    /** The kinds a file can be declared as. */
    public static Map<String, String> kinds(Text text) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(EvidenceKind.values())
                .filter(each -> each != EvidenceKind.STATEMENT)
                .forEach(each -> options.put(each.name(), kind(text, each)));
        return options;
    }

    public static String path(UUID id) {
        return "/minh-chung/tep/" + id;
    }

    /** Where the same stands, in words that only tell. */
    public static String reuse(Text text, Reuse reuse, String agency) {
        return text.of(
                "remediation.reuse." + reuse.kind().name() + "." + reuse.reach().name(), agency, reuse.otherYear());
    }

    static DataTable store(Text text, List<Evidence> files, FollowingTasks tasks) {
        var columns = List.of(
                Column.text(text.of("remediation.store.file")),
                Column.text(text.of("remediation.store.kind")),
                Column.text(text.of("remediation.store.used")),
                Column.text(text.of("remediation.store.added")));
        Map<UUID, String> titles = tasks.titles(files.stream()
                .map(Evidence::taskId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Row> rows = files.stream()
                .map(each -> Row.of(
                        Cell.link(each.name(), path(each.id())),
                        Cell.of(kind(text, each.kind())),
                        each.taskId() == null
                                ? Cell.of("")
                                : Cell.link(titles.getOrDefault(each.taskId(), ""), "/nhiem-vu/" + each.taskId()),
                        Cell.of(text.time(each.addedAt()))
                                .noted(each.addedBy()
                                        + (each.reusedFrom() == null
                                                ? ""
                                                : " · " + text.of("remediation.proof.reused")))))
                .toList();
        return new DataTable("kho", text.of("remediation.store.caption"), columns, rows);
    }
}

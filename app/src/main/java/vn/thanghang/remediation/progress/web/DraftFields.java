package vn.thanghang.remediation.progress.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Units;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.progress.Filing;
import vn.thanghang.remediation.progress.LinkReports;
import vn.thanghang.remediation.progress.ReportDraft;
import vn.thanghang.remediation.task.Progress;

/** The fields of the pages of a report, as they are named there and in its draft. */
final class DraftFields {

    static final String PROGRESS = "tien-do";
    static final String DONE = "da-lam";
    static final String NEXT = "buoc-tiep";
    static final String OBSTACLE = "vuong-mac";
    static final String ADDRESSEE = "thao-go";
    static final String OTHER_ADDRESSEE = "co-quan-khac";
    static final String WITHOUT_INPUT = "thieu-dau-vao";
    static final String REUSE = "dung-lai";
    /** Choice of the addressee that is typed by name. */
    static final String OTHER = "khac";

    /** The report through a link that this one takes over. */
    static final String TAKES_OVER = "nhan";

    private static final String FILE = "tep.";
    private static final String LINKED = "lk.";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DraftFields() {}

    static Optional<Progress> progress(String typed) {
        return Arrays.stream(Progress.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /** What the page of words sends, without its files. */
    static Map<String, String> words(Map<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        for (String name : List.of(DONE, NEXT, OBSTACLE, ADDRESSEE, OTHER_ADDRESSEE, WITHOUT_INPUT, REUSE)) {
            if (sent.containsKey(name)) {
                fields.put(name, sent.getOrDefault(name, ""));
            }
        }
        return fields;
    }

    static String file(UUID upload) {
        return FILE + upload;
    }

    /** Files on their way in with the kind chosen for each; in the order they were named. */
    static Map<UUID, EvidenceKind> files(ReportDraft draft) {
        var files = new LinkedHashMap<UUID, EvidenceKind>();
        draft.typed().keySet().stream()
                .filter(name -> name.startsWith(FILE)
                        && ID.matcher(name.substring(FILE.length())).matches())
                .sorted()
                .forEach(name -> files.put(UUID.fromString(name.substring(FILE.length())), kind(draft.text(name))));
        return files;
    }

    static String linked(UUID file) {
        return LINKED + file;
    }

    /** Files of the report that is taken over, with the kind proposed for each. */
    static Map<UUID, EvidenceKind> linkedFiles(ReportDraft draft) {
        var files = new LinkedHashMap<UUID, EvidenceKind>();
        draft.typed().keySet().stream()
                .filter(name -> name.startsWith(LINKED)
                        && ID.matcher(name.substring(LINKED.length())).matches())
                .sorted()
                .forEach(name -> files.put(UUID.fromString(name.substring(LINKED.length())), kind(draft.text(name))));
        return files;
    }

    static Optional<UUID> takesOver(ReportDraft draft) {
        return Optional.of(draft.text(TAKES_OVER))
                .filter(typed -> ID.matcher(typed).matches())
                .map(UUID::fromString);
    }

    private static EvidenceKind kind(String typed) {
        return Arrays.stream(EvidenceKind.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(EvidenceKind.FILE);
    }

    /** Evidence of the agency that is to be used once more; empty when none was chosen. */
    static Optional<UUID> reused(ReportDraft draft) {
        return Optional.of(draft.text(REUSE))
                .filter(typed -> ID.matcher(typed).matches())
                .map(UUID::fromString);
    }

    /** The addressee of an obstacle; the typed words themselves where no agency of today is found by them. */
    static @Nullable String addressee(ReportDraft draft, Units units, java.time.LocalDate today) {
        String chosen = draft.text(ADDRESSEE);
        if (!chosen.equals(OTHER)) {
            return chosen.isEmpty() ? null : chosen;
        }
        return units.find(draft.text(OTHER_ADDRESSEE), today) instanceof Units.Found.One(String id) ? id : OTHER;
    }

    static Filing filing(ReportDraft draft, Progress progress, int version, @Nullable String addressee) {
        var offered = new ArrayList<Offered>();
        files(draft).forEach((upload, kind) -> offered.add(new Offered.Uploaded(upload, kind)));
        reused(draft).ifPresent(id -> offered.add(new Offered.Reused(id)));
        takesOver(draft)
                .ifPresent(report -> linkedFiles(draft)
                        .forEach((id, kind) -> offered.add(new Offered.Linked(LinkReports.place(report), id, kind))));
        boolean stuck = progress == Progress.STUCK;
        return new Filing(
                version,
                progress,
                draft.text(DONE),
                draft.text(NEXT),
                stuck ? draft.text(OBSTACLE) : "",
                stuck ? addressee : null,
                progress == Progress.DONE ? draft.text(WITHOUT_INPUT) : "",
                offered,
                takesOver(draft).orElse(null),
                draft.key());
    }
}

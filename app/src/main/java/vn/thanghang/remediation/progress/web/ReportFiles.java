package vn.thanghang.remediation.progress.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.files.Announced;
import vn.thanghang.platform.files.Begun;
import vn.thanghang.platform.files.FileProfile;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.files.WaitingFile;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.LayingEvidence;
import vn.thanghang.remediation.progress.ReportDraft;
import vn.thanghang.remediation.task.Task;

/** The files of a report on their way in: brought whole by a plain form, or sent in pieces before by the script. */
@Component
class ReportFiles {

    private final ReceivingFiles receiving;

    ReportFiles(ReceivingFiles receiving) {
        this.receiving = receiving;
    }

    /**
     * What came of it.
     *
     * @param fields to be kept in the draft
     * @param refusal words; empty when everything was taken
     */
    record Taken(Map<String, String> fields, String refusal) {}

    Taken take(
            CurrentUser user,
            Task task,
            ReportDraft draft,
            boolean declared,
            List<MultipartFile> whole,
            List<UUID> uploads,
            Text text)
            throws IOException {
        var fields = new LinkedHashMap<String, String>();
        List<MultipartFile> sent =
                whole.stream().filter(file -> !file.isEmpty()).toList();
        if (!declared && !(sent.isEmpty() && uploads.isEmpty())) {
            return new Taken(fields, text.of("remediation.report.undeclared"));
        }
        if (DraftFields.files(draft).size() + sent.size() + uploads.size() > LayingEvidence.FILES_MAX) {
            return new Taken(fields, text.of("remediation.evidence.refused.TOO_MANY", LayingEvidence.FILES_MAX));
        }
        EvidenceKind wanted = EvidenceKind.wanted(task.evidence());
        for (UUID upload : uploads) {
            receiving
                    .find(owner(user), upload)
                    .ifPresent(file -> fields.put(DraftFields.file(upload), kind(file, wanted)));
        }
        for (MultipartFile file : sent) {
            byte[] content = file.getBytes();
            switch (receiving.bring(
                    owner(user), Announced.of(FileProfile.ATTACHMENT, file.getOriginalFilename(), content), content)) {
                case Begun.Waiting(var waiting) -> fields.put(DraftFields.file(waiting.id()), kind(waiting, wanted));
                case Begun.Refused(var reason, var detail) -> {
                    return new Taken(fields, text.of(reason.key(), detail));
                }
                case Begun.TooMany _ -> {
                    return new Taken(fields, text.of("platform.files.tooMany"));
                }
            }
        }
        return new Taken(fields, "");
    }

    /** Proposed by the name; looked at on the next page. */
    private static String kind(WaitingFile file, EvidenceKind wanted) {
        return kind(file.name(), wanted);
    }

    static String kind(String of, EvidenceKind wanted) {
        String name = of.toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return EvidenceKind.DATA.name();
        }
        boolean paper = name.endsWith(".pdf");
        return (paper && wanted == EvidenceKind.SIGNED_FILE ? EvidenceKind.SIGNED_FILE : EvidenceKind.FILE).name();
    }

    static String owner(CurrentUser user) {
        return user.actor().reference();
    }
}

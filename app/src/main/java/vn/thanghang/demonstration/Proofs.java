package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.files.Announced;
import vn.thanghang.platform.files.Begun;
import vn.thanghang.platform.files.FileProfile;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.task.Task;

/** What an agency lays down to show that something was done: a short report of its own, as a file. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class Proofs {

    private final ReceivingFiles receiving;

    Proofs(ReceivingFiles receiving) {
        this.receiving = receiving;
    }

    /** Brings the file in as its officer does; its checks run before the report is taken. */
    Offered bring(CurrentUser officer, Task task, String words, LocalDate day) {
        byte[] content = new PdfWriter()
                .write(OfficialDocument.of(DocumentType.BAO_CAO, "Cơ quan của bản trình diễn")
                        .dated("Trà Vinh", PartialDate.of(day))
                        .summary("kết quả thực hiện nhiệm vụ")
                        .paragraph(task.title())
                        .paragraph(words)
                        .signature(Signature.of("THỦ TRƯỞNG CƠ QUAN", officer.displayName()))
                        .recipient("Lưu: VT.")
                        .build());
        Announced file = Announced.of(FileProfile.ATTACHMENT, "ket-qua-" + task.position() + ".pdf", content);
        if (receiving.bring(officer.actor().reference(), file, content) instanceof Begun.Waiting(var waiting)) {
            UUID upload = waiting.id();
            return new Offered.Uploaded(upload, EvidenceKind.SIGNED_FILE);
        }
        throw new IllegalStateException("a file of the demonstration was not taken: " + file.name());
    }
}

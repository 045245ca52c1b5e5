package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.CopyProposal;
import vn.thanghang.directive.papers.CopyReception;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Issuing;
import vn.thanghang.directive.papers.IssuingPapers;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.RecordingSignedCopies;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.platform.VietnameseFormat;

/** What happens outside of the system: a paper is signed, numbered and brought back. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class SigningCopies {

    private final FindingPapers finding;
    private final RecordingSignedCopies recording;
    private final IssuingPapers issuing;

    SigningCopies(FindingPapers finding, RecordingSignedCopies recording, IssuingPapers issuing) {
        this.finding = finding;
        this.recording = recording;
        this.issuing = issuing;
    }

    /** The document the paper becomes. */
    UUID bringBack(CurrentUser person, UUID paperId, String number, LocalDate day, String signer) {
        Paper paper = finding.paper(person, paperId);
        OfficialDocument frozen = finding.frozen(paper).orElseThrow().document();
        byte[] signed = Numbered.docx(frozen, number, day);
        CopyReception reception = recording.receive(
                person, paperId, paper.version(), signed, "ban-ky-" + number + ".docx", Cast.key("ban-ky-" + paperId));
        if (!(reception instanceof CopyReception.Taken(Paper brought))) {
            throw new IllegalStateException("the signed copy " + number + ": " + reception);
        }
        String date = VietnameseFormat.date(day);
        Issuing issued = issuing.issue(person, paperId, brought.version(), new CopyProposal(number, date, signer, ""));
        if (issued instanceof Issuing.Done(UUID document)) {
            return document;
        }
        throw new IllegalStateException("the signed copy " + number + ": " + issued);
    }
}

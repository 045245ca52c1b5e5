package vn.thanghang.remediation.evidence.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.web.FileDownload;
import vn.thanghang.remediation.evidence.Evidence;
import vn.thanghang.remediation.evidence.FindingEvidence;

/** Files laid down as evidence. */
@Controller
class EvidencePages {

    private final FindingEvidence finding;

    EvidencePages(FindingEvidence finding) {
        this.finding = finding;
    }

    @Requires(Act.READ_EVIDENCE)
    @GetMapping("/minh-chung/tep/{id}")
    ResponseEntity<byte[]> file(CurrentUser user, @PathVariable UUID id) {
        Evidence evidence = finding.evidence(user, id);
        return FileDownload.of(evidence.name(), finding.content(evidence));
    }
}

package vn.thanghang.directive.papers;

import java.time.Instant;
import java.util.UUID;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.platform.files.Sha256;

/** A version that was frozen to be signed: the paper itself and the two files made of it, by their hash. */
public record FrozenPaper(
        UUID paperId, int number, OfficialDocument document, Sha256 docx, Sha256 pdf, Instant frozenAt) {}

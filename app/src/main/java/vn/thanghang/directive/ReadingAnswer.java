package vn.thanghang.directive;

import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;

/** What a reader writes back: exactly one of a document with its signatures, a degree of secrecy and a reason. */
record ReadingAnswer(
        @Nullable ReadDocument document,
        @Nullable SignatureReport signatures,
        Reading.@Nullable Mark secret,
        Untrusted.@Nullable Reason reason,
        @Nullable String detail) {

    static ReadingAnswer refused(Untrusted.Reason reason, String detail) {
        return new ReadingAnswer(null, null, null, reason, detail);
    }

    Untrusted outcome() {
        if (secret != null) {
            return new Untrusted.Secret(secret);
        }
        if (reason != null) {
            return new Untrusted.Refused(reason, detail == null ? "" : detail);
        }
        if (document == null || signatures == null) {
            throw new IllegalArgumentException("an answer without anything");
        }
        return new Untrusted.Read(document, signatures);
    }
}

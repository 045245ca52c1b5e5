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
        @Nullable String detail,
        @Nullable Exchange exchange) {

    static ReadingAnswer read(ReadDocument document, SignatureReport signatures, @Nullable Exchange exchange) {
        return new ReadingAnswer(document, signatures, null, null, null, exchange);
    }

    static ReadingAnswer secret(Reading.Mark degree) {
        return new ReadingAnswer(null, null, degree, null, null, null);
    }

    static ReadingAnswer refused(Untrusted.Reason reason, String detail) {
        return new ReadingAnswer(null, null, null, reason, detail, null);
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
        return new Untrusted.Read(document, signatures, exchange);
    }
}

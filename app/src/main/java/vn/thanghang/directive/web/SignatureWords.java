package vn.thanghang.directive.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thanghang.directive.signature.FoundSignature;
import vn.thanghang.directive.signature.FoundSignature.Chain;
import vn.thanghang.directive.signature.FoundSignature.Coverage;
import vn.thanghang.directive.signature.FoundSignature.Integrity;
import vn.thanghang.directive.signature.FoundSignature.SignerCertificate;
import vn.thanghang.directive.signature.FoundSignature.Stamp;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.StatusLook;

/** How digital signatures read on a page. A person's identity number stays off the page. */
public final class SignatureWords {

    private SignatureWords() {}

    public static List<FoundSignature> signatures(Optional<SignatureReport> report) {
        return report.orElse(null) instanceof SignatureReport.Signed(var signatures) ? signatures : List.of();
    }

    /** The one line where there is no signature to tell of; empty where there is. */
    public static String line(Text text, Optional<SignatureReport> report) {
        return switch (report.orElse(null)) {
            case null -> "";
            case SignatureReport.Signed _ -> "";
            case SignatureReport.NotPdf() -> text.of("directive.signature.notPdf");
            case SignatureReport.Unsigned() -> text.of("directive.signature.unsigned");
            case SignatureReport.Unverified(var reason) -> text.of("directive.signature.unverified." + reason.name());
        };
    }

    public static boolean isWarning(Optional<SignatureReport> report) {
        return report.orElse(null) instanceof SignatureReport.Unverified;
    }

    public static StatusLook look(FoundSignature signature) {
        boolean wrong = signature.integrity() != Integrity.INTACT
                || signature.coverage() == Coverage.CONTENT_ADDED
                || signature.chain() == Chain.REVOKED
                || signature.chain() == Chain.EXPIRED_AT_SIGNING
                || signature.chain() == Chain.REJECTED;
        if (wrong) {
            return StatusLook.OVERDUE;
        }
        return signature.chain() == Chain.TRUSTED && !signature.weakAlgorithm() ? StatusLook.DONE : StatusLook.UNKNOWN;
    }

    public static String verdict(Text text, FoundSignature signature) {
        return text.of("directive.signature.integrity." + signature.integrity().name());
    }

    public static String signer(Text text, FoundSignature signature) {
        SignerCertificate certificate = signature.certificate();
        if (certificate == null) {
            return text.of("directive.signature.nobody");
        }
        return certificate.organisation().isEmpty()
                ? certificate.commonName()
                : certificate.commonName() + "\n" + certificate.organisation();
    }

    public static String time(Text text, FoundSignature signature) {
        Stamp stamp = signature.stamp();
        String claimed = signature.claimedAt() == null
                ? ""
                : text.of("directive.signature.claimed", text.time(signature.claimedAt()));
        String stamped = stamp == null
                ? ""
                : text.of(
                        stamp.trusted() ? "directive.signature.stamped" : "directive.signature.stampedUnknown",
                        text.time(stamp.at()));
        return lines(claimed, stamped);
    }

    public static String coverage(Text text, FoundSignature signature) {
        return text.of("directive.signature.coverage." + signature.coverage().name());
    }

    public static String chain(Text text, FoundSignature signature) {
        SignerCertificate certificate = signature.certificate();
        String revoked = signature.revokedAt() == null
                ? ""
                : text.of("directive.signature.revokedAt", text.time(signature.revokedAt()));
        String issued = certificate == null
                ? ""
                : text.of(
                        "directive.signature.validity",
                        text.time(certificate.validFrom()),
                        text.time(certificate.validTo()));
        String weak = signature.weakAlgorithm() ? text.of("directive.signature.weak") : "";
        return lines(text.of("directive.signature.chain." + signature.chain().name()), revoked, issued, weak);
    }

    private static String lines(String... lines) {
        return String.join(
                "\n", Stream.of(lines).filter(line -> !line.isEmpty()).toList());
    }
}

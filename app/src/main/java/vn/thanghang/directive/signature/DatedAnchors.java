package vn.thanghang.directive.signature;

import eu.europa.esig.dss.model.tsl.CertificateTrustTime;
import eu.europa.esig.dss.model.tsl.TrustedCertificateSourceWithTime;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.Vietnam;

/** Trust anchors with the days they are trusted on; a day begins and ends in Vietnam. */
@SuppressWarnings("serial") // serialisable by its parent, never serialised
final class DatedAnchors extends CommonTrustedCertificateSource implements TrustedCertificateSourceWithTime {
    private final Map<CertificateToken, CertificateTrustTime> times = new HashMap<>();

    DatedAnchors(TrustAnchors anchors) {
        for (TrustAnchors.Anchor anchor : anchors.anchors()) {
            byte[] der = Base64.getDecoder().decode(anchor.certificate());
            CertificateToken certificate = addCertificate(DSSUtils.loadCertificate(der));
            LocalDate to = anchor.to();
            times.put(
                    certificate,
                    new CertificateTrustTime(startOf(anchor.from()), startOf(to == null ? null : to.plusDays(1))));
        }
    }

    private static @Nullable Date startOf(@Nullable LocalDate day) {
        return day == null ? null : Date.from(day.atStartOfDay(Vietnam.ZONE).toInstant());
    }

    @Override
    public CertificateTrustTime getTrustTime(CertificateToken certificate) {
        return times.getOrDefault(certificate, new CertificateTrustTime(isTrusted(certificate)));
    }

    @Override
    public boolean isTrustedAtTime(CertificateToken certificate, Date time) {
        return getTrustTime(certificate).isTrustedAtTime(time);
    }
}

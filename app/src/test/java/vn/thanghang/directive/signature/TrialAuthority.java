package vn.thanghang.directive.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.TrustAnchors.Anchor;

/** A certification authority made for one test; its keys live as long as the test. */
public final class TrialAuthority {
    private static final String ALGORITHM = "SHA256withECDSA";
    private final X500Name name;
    private final KeyPair keys = keys();
    private final X509Certificate root;
    private final Instant now;
    private long number = 1000;

    public TrialAuthority(String name, Instant now) throws Exception {
        this.name = new X500Name("CN=" + name + ",O=Tổ chức chứng thực thử nghiệm,C=VN");
        this.now = now;
        var builder = builder(this.name, keys, now.minus(3650, ChronoUnit.DAYS), now.plus(3650, ChronoUnit.DAYS));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        root = signed(builder);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair of, Instant from, Instant to)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.valueOf(number++), Date.from(from), Date.from(to), subject, of.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(of.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder) throws Exception {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    }

    private org.bouncycastle.operator.ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate());
    }

    /** A key for somebody, valid from a year ago for two years. */
    public SigningKey keyOf(String subject) throws Exception {
        return keyOf(subject, now.minus(365, ChronoUnit.DAYS), now.plus(365, ChronoUnit.DAYS), null);
    }

    /** @param server where revocation would be asked for, if anybody asked */
    SigningKey keyOf(String subject, Instant from, Instant to, @Nullable String server) throws Exception {
        KeyPair own = keys();
        var builder = builder(new X500Name(subject), own, from, to);
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (server != null) {
            GeneralName address = new GeneralName(GeneralName.uniformResourceIdentifier, server);
            builder.addExtension(
                    Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                        new AccessDescription(AccessDescription.id_ad_ocsp, address),
                        new AccessDescription(AccessDescription.id_ad_caIssuers, address)
                    }));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(address)), null, null)
            }));
        }
        return new SigningKey(own.getPrivate(), List.of(signed(builder), root));
    }

    /** A key that stamps times. */
    SigningKey stampingKey() throws Exception {
        KeyPair own = keys();
        var builder = builder(
                new X500Name("CN=Dấu thời gian thử,C=VN"),
                own,
                now.minus(3000, ChronoUnit.DAYS),
                now.plus(3000, ChronoUnit.DAYS));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new SigningKey(own.getPrivate(), List.of(signed(builder), root));
    }

    /** A certificate of the signer's own making under somebody's ordinary certificate. */
    SigningKey keyUnder(SigningKey issuer, String subject) throws Exception {
        KeyPair own = keys();
        var builder = new JcaX509v3CertificateBuilder(
                issuer.certificate(),
                BigInteger.TEN,
                Date.from(now.minus(9, ChronoUnit.DAYS)),
                Date.from(now.plus(9, ChronoUnit.DAYS)),
                new X500Name(subject),
                own.getPublic());
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer.key())));
        return new SigningKey(own.getPrivate(), List.of(certificate, issuer.certificate(), root));
    }

    /** The list of the revoked as of a time; nobody when {@code who} is {@code null}. */
    public String revocationList(Instant of, @Nullable SigningKey who, @Nullable Instant when) throws Exception {
        var builder = new X509v2CRLBuilder(name, Date.from(of));
        builder.setNextUpdate(Date.from(of.plus(30, ChronoUnit.DAYS)));
        if (who != null && when != null) {
            builder.addCRLEntry(who.certificate().getSerialNumber(), Date.from(when), CRLReason.keyCompromise);
        }
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
        builder.addExtension(Extension.cRLNumber, false, new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.ONE));
        return Base64.getEncoder().encodeToString(builder.build(signer()).getEncoded());
    }

    TrustAnchors anchors(String... revocationLists) throws Exception {
        return new TrustAnchors(List.of(anchor()), List.of(revocationLists));
    }

    Anchor anchor() throws Exception {
        return new Anchor(pem(), null, null, "tự tạo trong phép thử");
    }

    public String pem() throws Exception {
        return Base64.getEncoder().encodeToString(root.getEncoded());
    }
}

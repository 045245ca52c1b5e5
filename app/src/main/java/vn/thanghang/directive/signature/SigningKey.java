package vn.thanghang.directive.signature;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.thanghang.platform.BadInput;

/**
 * A key of one's own with its certificates, the signer's first.
 *
 * @param chain never empty
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    /** The first key of a PKCS#12 file. */
    public static SigningKey ofPkcs12(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (store.getKey(alias, password) instanceof PrivateKey key && chain != null) {
                    List<X509Certificate> certificates = new ArrayList<>();
                    for (Certificate each : chain) {
                        certificates.add((X509Certificate) each);
                    }
                    return new SigningKey(key, certificates);
                }
            }
            throw new BadInput("directive.signing.noKey");
        } catch (GeneralSecurityException | IOException e) {
            throw new BadInput("directive.signing.noKey");
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    List<CertificateToken> tokens() {
        return chain.stream().map(CertificateToken::new).toList();
    }

    byte[] sign(byte[] data, SignatureAlgorithm algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " with a key for " + key.getAlgorithm(), e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey of " + certificate().getSubjectX500Principal();
    }
}

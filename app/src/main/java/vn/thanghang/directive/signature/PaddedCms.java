package vn.thanghang.directive.signature;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.cms.object.CMSSignedDataObject;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.io.ByteArrayInputStream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * Reads a signature with the zeros that fill its place in a PDF. From 1.85 on Bouncy Castle refuses bytes after the
 * structure, and DSS 6.4 hands it the whole place. Only zeros may follow. Found by DSS as a service, before its own.
 */
public final class PaddedCms extends CMSObjectUtils {
    @Override
    public CMS parseToCMS(byte[] padded) {
        ByteArrayInputStream in = new ByteArrayInputStream(padded);
        try {
            CMSSignedDataObject cms = new CMSSignedDataObject(new CMSSignedData(in));
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != 0) {
                    throw new IllegalInputException("bytes after the signature");
                }
            }
            return cms;
        } catch (CMSException e) {
            throw new IllegalInputException("no signature", e);
        }
    }
}

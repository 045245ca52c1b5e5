package vn.thanghang.directive.register;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.Untrusted;
import vn.thanghang.directive.UntrustedDocuments;

/** The reader of files from outside, each in a limited process of its own; a spare one waits ready. */
@Component
public class PaperReading implements DisposableBean {

    private final UntrustedDocuments documents;

    PaperReading(TrustStore trust) {
        documents = UntrustedDocuments.withSpare(trust::anchors);
    }

    /** @param name as the sender wrote it */
    public Untrusted read(byte[] file, String name) {
        return documents.read(file, name);
    }

    @Override
    public void destroy() {
        documents.close();
    }
}

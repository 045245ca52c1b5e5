package vn.thanghang.directive.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Every place of a PDF that claims to be a signature or a time stamp, readable or not; so that one the verifier leaves
 * out is not taken for none.
 */
record SignatureTraces(boolean isPdf, int count, boolean hasUnknownKind) {
    private static final String MARK = "%PDF-";
    private static final int MARK_WITHIN = 1024;
    private static final Set<String> KNOWN_KINDS =
            Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached", "ETSI.RFC3161", "adbe.pkcs7.sha1");

    static SignatureTraces of(byte[] file) throws IOException {
        String head = new String(file, 0, Math.min(file.length, MARK_WITHIN), StandardCharsets.ISO_8859_1);
        if (!head.contains(MARK)) {
            return new SignatureTraces(false, 0, false);
        }
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Set<COSBase> found = Collections.newSetFromMap(new IdentityHashMap<>());
            for (COSName type : List.of(COSName.SIG, COSName.DOC_TIME_STAMP)) {
                for (COSObject object : pdf.getDocument().getObjectsByType(type)) {
                    addSignature(object.getObject(), found);
                }
            }
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                for (PDField field : form.getFieldTree()) {
                    if (field instanceof PDSignatureField) {
                        addValue(field.getCOSObject().getDictionaryObject(COSName.V), found);
                    }
                }
            }
            return new SignatureTraces(true, found.size(), found.stream().anyMatch(SignatureTraces::isOfUnknownKind));
        }
    }

    /** A dictionary of this type is one only with signed content; a lock or a seed value names the type too. */
    private static void addSignature(COSBase value, Set<COSBase> found) {
        if (value instanceof COSDictionary dictionary
                && (dictionary.containsKey(COSName.CONTENTS) || dictionary.containsKey(COSName.BYTERANGE))) {
            found.add(dictionary);
        }
    }

    /** Whatever a signature field holds claims to be one. */
    private static void addValue(@Nullable COSBase value, Set<COSBase> found) {
        if (value != null) {
            found.add(value);
        }
    }

    private static boolean isOfUnknownKind(COSBase value) {
        return value instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.SUB_FILTER) instanceof COSName kind
                && !KNOWN_KINDS.contains(kind.getName());
    }
}

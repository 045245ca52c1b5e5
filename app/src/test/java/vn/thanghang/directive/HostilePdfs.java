package vn.thanghang.directive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** PDFs that mean harm. */
public final class HostilePdfs {
    private HostilePdfs() {}

    @FunctionalInterface
    private interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    private static byte[] with(Change change) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.make(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] pages(int count) throws IOException {
        return with(pdf -> {
            for (int i = 1; i < count; i++) {
                pdf.addPage(new PDPage());
            }
        });
    }

    private static COSDictionary actionOf(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setString(kind.equals("JavaScript") ? COSName.JS : COSName.F, "app.alert(1)");
        return action;
    }

    public static byte[] action(String kind) throws IOException {
        return with(pdf -> pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, actionOf(kind)));
    }

    public static byte[] script() throws IOException {
        return with(pdf -> {
            COSArray names = new COSArray();
            names.add(new COSString("x"));
            names.add(actionOf("JavaScript"));
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NAMES, names);
            COSDictionary all = new COSDictionary();
            all.setItem(COSName.getPDFName("JavaScript"), tree);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, all);
        });
    }

    public static byte[] xfa() throws IOException {
        return with(pdf -> {
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
            form.setItem(COSName.FIELDS, new COSArray());
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    public static byte[] attached(String name, byte[] content) throws IOException {
        return with(pdf -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(content)));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    public static byte[] streamBomb(int length) throws IOException {
        return with(pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int done = 0; done < length; done += block.length) {
                    out.write(block);
                }
            }
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    public static byte[] formLoop() throws IOException {
        return with(pdf -> {
            PDFormXObject form = new PDFormXObject(pdf);
            form.setBBox(new PDRectangle(10, 10));
            PDResources resources = new PDResources();
            form.setResources(resources);
            COSName name = resources.add(form);
            try (OutputStream out = form.getCOSObject().createOutputStream()) {
                out.write(("/" + name.getName() + " Do\n").repeat(100).getBytes(StandardCharsets.US_ASCII));
            }
            PDPage page = pdf.getPage(0);
            page.setResources(resources);
            COSStream content = pdf.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream()) {
                out.write(("/" + name.getName() + " Do\n").getBytes(StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
        });
    }

    /** A font whose map to letters claims two thousand million of them; found by the fuzzer. */
    public static byte[] wideMap() throws IOException {
        return with(pdf -> {
            COSStream map = pdf.getDocument().createCOSStream();
            try (OutputStream out = map.createOutputStream()) {
                out.write("1 beginbfrange\n<00000000> <7FFFFFFF> <0041>\nendbfrange\n"
                        .getBytes(StandardCharsets.US_ASCII));
            }
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.TO_UNICODE, map);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), font);
        });
    }

    public static byte[] locked() throws IOException {
        return with(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    public static byte[] raw(String pages) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + pages + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}

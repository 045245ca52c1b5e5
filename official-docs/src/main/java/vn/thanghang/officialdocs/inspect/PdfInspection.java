package vn.thanghang.officialdocs.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.inspect.Defect.Kind;

/** Goes through every object of a PDF, looking for what runs or carries a program. */
final class PdfInspection {
    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_PAGES_READ = 500;
    private static final int MOST_PAGES_KEPT = 2_000;
    private static final int MOST_MAP = 2 << 20;
    private static final Pattern RANGE =
            Pattern.compile("<\\s*([0-9A-Fa-f][0-9A-Fa-f\\s]*)>\\s*<\\s*([0-9A-Fa-f][0-9A-Fa-f\\s]*)>\\s*[<\\[]");
    private static final Set<String> RUNNING = Set.of("JavaScript", "Launch", "RichMediaExecute", "Rendition", "Movie");
    private static final Set<String> SENDING = Set.of("SubmitForm", "ImportData", "GoToE");
    private static final Set<String> HARMLESS_ATTACHMENTS =
            Set.of("pdf", "docx", "xlsx", "pptx", "odt", "ods", "txt", "csv", "xml", "edxml", "png", "jpg", "jpeg", "");

    private final boolean carries;
    private final int mostPages;

    private PdfInspection(Scope scope) {
        carries = scope == Scope.PAPER;
        mostPages = scope == Scope.PAPER ? MOST_PAGES_READ : MOST_PAGES_KEPT;
    }

    static Optional<Defect> of(byte[] file, Scope scope) {
        return new PdfInspection(scope).inspect(file);
    }

    private Optional<Defect> inspect(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (pdf.getNumberOfPages() > mostPages) {
                return Optional.of(new Defect(Kind.TOO_LARGE, Integer.toString(mostPages)));
            }
            List<COSObjectKey> keys =
                    List.copyOf(pdf.getDocument().getXrefTable().keySet());
            if (keys.size() > MOST_OBJECTS) {
                return Optional.of(new Defect(Kind.BOMB, Integer.toString(keys.size())));
            }
            for (COSObjectKey key : keys) {
                COSObject object = pdf.getDocument().getObjectFromPool(key);
                Defect defect = object == null ? null : value(object.getObject(), 0);
                if (defect != null) {
                    return Optional.of(defect);
                }
            }
            return pdf.getNumberOfPages() == 0 ? Optional.of(Defect.of(Kind.DAMAGED)) : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of(Defect.of(Kind.ENCRYPTED));
        } catch (IOException | RuntimeException e) {
            return Optional.of(Defect.of(Kind.DAMAGED));
        }
    }

    /** Direct values only: what is referred to has its own key. */
    private @Nullable Defect value(@Nullable COSBase value, int depth) throws IOException {
        if (depth > 60) {
            return new Defect(Kind.BOMB, Integer.toString(depth));
        }
        if (value instanceof COSDictionary dictionary) {
            Defect own = dictionary(dictionary);
            if (own != null) {
                return own;
            }
            for (COSName name : dictionary.keySet()) {
                Defect inner = value(dictionary.getItem(name), depth + 1);
                if (inner != null) {
                    return inner;
                }
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                Defect inner = value(array.get(i), depth + 1);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private @Nullable Defect dictionary(COSDictionary dictionary) throws IOException {
        String action = dictionary.getNameAsString(COSName.S, "");
        if (RUNNING.contains(action) || SENDING.contains(action) || dictionary.containsKey(COSName.JS)) {
            return new Defect(Kind.ACTIVE_CONTENT, action.isEmpty() ? "JavaScript" : action);
        }
        if (dictionary.containsKey(COSName.getPDFName("XFA"))) {
            return new Defect(Kind.ACTIVE_CONTENT, "XFA");
        }
        boolean embedded =
                dictionary instanceof COSStream && "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE, ""));
        if (!carries && (embedded || dictionary.containsKey(COSName.EF))) {
            return new Defect(Kind.ACTIVE_CONTENT, "EmbeddedFile");
        }
        if (dictionary.containsKey(COSName.EF)) {
            String name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, ""));
            String ending = FileInspector.ending(name);
            if (!HARMLESS_ATTACHMENTS.contains(ending)) {
                return new Defect(Kind.ACTIVE_CONTENT, ending);
            }
        }
        COSStream map = dictionary.getCOSStream(COSName.TO_UNICODE);
        if (map != null && mapsTooMuch(map)) {
            return new Defect(Kind.BOMB, "ToUnicode");
        }
        return embedded ? attachment((COSStream) dictionary) : null;
    }

    /** Whether a range of the map spans more letters than there are: PDFBox would write every one of them down. */
    private static boolean mapsTooMuch(COSStream map) throws IOException {
        try (InputStream in = map.createInputStream()) {
            String text = new String(in.readNBytes(MOST_MAP), StandardCharsets.ISO_8859_1);
            Matcher range = RANGE.matcher(text);
            while (range.find()) {
                String from = range.group(1).replaceAll("\\s", "");
                String to = range.group(2).replaceAll("\\s", "");
                boolean wide = from.length() > 8 || to.length() > 8;
                if (wide || Long.parseLong(to, 16) - Long.parseLong(from, 16) > 0xFFFF) {
                    return true;
                }
            }
            return false;
        }
    }

    private static @Nullable Defect attachment(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            byte[] head = in.readNBytes(4096);
            String start = new String(head, StandardCharsets.ISO_8859_1);
            if (FileInspector.isProgram(start)) {
                return new Defect(Kind.ACTIVE_CONTENT, "program");
            }
            return FileInspector.holdsTestPattern(head, head.length) ? Defect.of(Kind.VIRUS_PATTERN) : null;
        }
    }
}

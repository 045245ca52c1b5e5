package vn.thanghang.officialdocs.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thanghang.officialdocs.inspect.Defect.Kind;

/**
 * Says whether a file may be read as a document, or kept beside one. It looks at the bytes first and at
 * the name only to find a lie. Thread-safe; the time and memory it takes are bounded by the limits named here except
 * inside PDFBox, so run it where both are limited.
 */
public final class FileInspector {
    /** Largest file, bytes. */
    public static final int MAX_BYTES = 25 << 20;

    private static final byte[] TEST_PATTERN = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "md", "markdown", "text");
    private static final Set<String> MACRO_ENDINGS = Set.of("docm", "dotm", "xlsm", "xltm", "pptm", "xlam");
    /** Endings that promise something else; any other unknown ending is part of a name such as "161.BC". */
    private static final Set<String> OTHER_ENDINGS = Set.of(
            "exe", "com", "scr", "bat", "cmd", "js", "vbs", "ps1", "jar", "msi", "hta", "lnk", "zip", "rar", "7z",
            "xls", "xlsx", "ppt", "pptx", "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "rtf", "odt", "xml");

    private static final Set<String> PICTURE_ENDINGS =
            Set.of("png", "jpg", "jpeg", "jfif", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif");

    private static final int HEAD = 4096;

    private enum Content {
        PDF,
        PACKAGE,
        OLE,
        PICTURE,
        PROGRAM,
        MARKUP,
        TEXT,
        BINARY
    }

    private FileInspector() {}

    /**
     * The first defect of a file that is to be read.
     *
     * @param name as the sender wrote it; direction marks and blanks in it do not count; may be empty
     */
    public static Optional<Defect> inspect(byte[] file, String name) {
        return switch (examine(file, name, Scope.PAPER)) {
            case Examined.Sound _ -> Optional.empty();
            case Examined.Refused(var defect) -> Optional.of(defect);
        };
    }

    /**
     * The first defect found, or what the file is.
     *
     * @param name as for {@link #inspect}
     */
    public static Examined examine(byte[] file, String name, Scope scope) {
        if (file.length > MAX_BYTES) {
            return refused(Kind.TOO_LARGE, (MAX_BYTES >> 20) + " MB");
        }
        if (isBlank(file)) {
            return refused(Kind.EMPTY, "");
        }
        if (contains(file, file.length, TEST_PATTERN)) {
            return refused(Kind.VIRUS_PATTERN, "");
        }
        String ending = ending(name);
        if (MACRO_ENDINGS.contains(ending)) {
            return refused(Kind.MACRO, ending);
        }
        Content content = content(file);
        boolean fits = scope == Scope.ATTACHMENT && PICTURE_ENDINGS.contains(ending)
                ? content == Content.PICTURE // told apart by the bytes and written anew under the right ending
                : fits(content, ending);
        if (!fits) {
            return refused(Kind.MISLABELLED, ending);
        }
        return switch (content) {
            case PDF ->
                PdfInspection.of(file, scope)
                        .<Examined>map(Examined.Refused::new)
                        .orElse(new Examined.Sound(Examined.Kind.PDF));
            case PACKAGE -> PackageInspection.of(file, scope, ending);
            case OLE -> refused(isEncryptedPackage(file) ? Kind.ENCRYPTED : Kind.OLD_FORMAT, ending);
            case PICTURE -> picture(file, scope);
            case PROGRAM, BINARY -> refused(Kind.UNSUPPORTED, "");
            case MARKUP, TEXT -> text(content, scope);
        };
    }

    private static Examined picture(byte[] file, Scope scope) {
        long most = scope == Scope.PAPER ? PictureSize.MOST_INSIDE : PictureSize.MOST_ALONE;
        if (PictureSize.isHuge(file, most)) {
            return refused(Kind.PICTURE_TOO_LARGE, "");
        }
        if (scope == Scope.PAPER) {
            return refused(Kind.UNSUPPORTED, "");
        }
        String head = head(file);
        if (PictureSize.isJpeg(head)) {
            return new Examined.Sound(Examined.Kind.JPEG);
        }
        return PictureSize.isPng(head) ? new Examined.Sound(Examined.Kind.PNG) : refused(Kind.PICTURE_KIND, "");
    }

    private static Examined text(Content content, Scope scope) {
        if (scope == Scope.ATTACHMENT) {
            return refused(Kind.UNSUPPORTED, "");
        }
        return new Examined.Sound(content == Content.MARKUP ? Examined.Kind.MARKUP : Examined.Kind.TEXT);
    }

    static Examined refused(Kind kind, String detail) {
        return new Examined.Refused(new Defect(kind, detail));
    }

    private static boolean fits(Content content, String ending) {
        return switch (ending) {
            case "" -> true;
            case "pdf" -> content == Content.PDF;
            case "docx", "dotx" -> content == Content.PACKAGE || content == Content.OLE;
            case "doc" -> content == Content.OLE;
            case "htm", "html", "xhtml" -> content == Content.MARKUP || content == Content.TEXT;
            default -> {
                boolean text = content == Content.TEXT || content == Content.MARKUP;
                yield TEXT_ENDINGS.contains(ending)
                        ? text
                        : !OTHER_ENDINGS.contains(ending) || !(text || content == Content.PDF);
            }
        };
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    }

    private static Content content(byte[] file) {
        String head = head(file);
        String start = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (start.stripLeading().startsWith("%PDF-")) {
            return Content.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return Content.PACKAGE;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Content.OLE;
        }
        if (PictureSize.isPicture(head)) {
            return Content.PICTURE;
        }
        if (isProgram(head)) {
            return Content.PROGRAM;
        }
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (!wide && head.indexOf('\0') >= 0) {
            return Content.BINARY;
        }
        String markup = start.toLowerCase(Locale.ROOT);
        return markup.contains("<html") || markup.contains("<!doctype html") || markup.contains("<script")
                ? Content.MARKUP
                : Content.TEXT;
    }

    /** Whether the bytes begin like a program of Windows, Linux or a shell. */
    static boolean isProgram(String head) {
        return head.startsWith("MZ") || head.startsWith("\u007FELF") || head.startsWith("#!");
    }

    /** The ending a system would act on, in small letters. */
    static String ending(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .forEach(clean::appendCodePoint);
        String plain = clean.toString().strip();
        while (plain.endsWith(".")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }

    private static boolean isBlank(byte[] file) {
        for (byte each : file) {
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEncryptedPackage(byte[] file) {
        return contains(file, file.length, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    }

    /** Whether the pattern stands in the first bytes. */
    static boolean contains(byte[] file, int length, byte[] pattern) {
        for (int i = 0; i + pattern.length <= length; i++) {
            int j = 0;
            while (j < pattern.length && file[i + j] == pattern[j]) {
                j++;
            }
            if (j == pattern.length) {
                return true;
            }
        }
        return false;
    }

    static boolean holdsTestPattern(byte[] part, int length) {
        return contains(part, length, TEST_PATTERN);
    }
}

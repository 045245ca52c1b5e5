package vn.thanghang.officialdocs.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.thanghang.officialdocs.DocumentException;

/**
 * Reads an official document. Thread-safe and deterministic. It opens the file in this process, so a server gives
 * untrusted files to a limited process of its own.
 */
public final class DocumentReader {
    private static final int MAX_BYTES = 50 << 20;
    private static final int MAX_CHARACTERS = 4_000_000;
    /** Twice the lines of 500 full pages. */
    private static final int MAX_LINES = 50_000;

    /**
     * Reads a DOCX, PDF, HTML, Markdown or text file, told apart by content.
     *
     * @throws DocumentException {@code UNKNOWN_FORMAT}, {@code UNREADABLE}, {@code ENCRYPTED} or {@code TOO_LARGE}
     */
    public Reading read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new DocumentException(DocumentException.Code.TOO_LARGE, MAX_BYTES);
        }
        return switch (SourceFormat.of(file)) {
            case PDF -> understand(PdfSource.read(file));
            case DOCX -> understand(DocxSource.read(file));
            case HTML -> understand(HtmlSource.read(decode(file)));
            case TEXT -> understand(PlainSource.read(decode(file)));
        };
    }

    /** Reads plain text or Markdown. */
    public Reading readText(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new DocumentException(DocumentException.Code.TOO_LARGE, MAX_CHARACTERS);
        }
        return understand(PlainSource.read(text));
    }

    private static String decode(byte[] file) {
        boolean wide = file.length >= 2 && ((file[0] == -1 && file[1] == -2) || (file[0] == -2 && file[1] == -1));
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DocumentException(DocumentException.Code.UNREADABLE, e);
        }
    }

    private static Reading understand(List<SourceLine> raw) {
        List<SourceLine> cleaned = raw.stream()
                .flatMap(line -> Letters.clean(line.text())
                        .lines()
                        .map(part -> new SourceLine(part, line.bold(), line.blankBefore(), line.whole())))
                .toList();
        if (cleaned.size() > MAX_LINES) {
            throw new DocumentException(DocumentException.Code.TOO_LARGE, MAX_LINES);
        }
        SourceText source = SourceText.of(cleaned);
        Optional<Reading.Mark> secret = SecrecyMark.in(source);
        return secret.isPresent() ? new Reading.Secret(secret.get()) : new Reading.Read(PaperReader.read(source));
    }
}

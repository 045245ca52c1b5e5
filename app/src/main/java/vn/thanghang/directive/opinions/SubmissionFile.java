package vn.thanghang.directive.opinions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/**
 * The file a leader decides on: the sheet of submission with its list, the draft, the table of opinions and the documents
 * it rests on, one after another in one PDF; the sheet and the table also as one DOCX.
 */
public final class SubmissionFile {

    private static final int PAGES_MAX = 200;
    private static final double[] SHARES = {8, 68, 24};

    /**
     * A document the draft rests on.
     *
     * @param title as the list names it
     * @param file a PDF; empty where there is none to put in
     */
    // The array is only handed through.
    @SuppressWarnings("ArrayRecordComponent")
    public record Basis(String title, byte[] file) {}

    private final Text words = Texts.ofPaper("submission-file");
    private final OfficialDocument draft;
    private final List<OpinionRequest> requests;
    private final List<Basis> bases;
    private final Function<String, String> name;

    public SubmissionFile(
            OfficialDocument draft, List<OpinionRequest> requests, List<Basis> bases, Function<String, String> name) {
        this.draft = draft;
        this.requests = List.copyOf(requests);
        this.bases = List.copyOf(bases);
        this.name = name;
    }

    /** The sheet with the table of opinions behind it. */
    public byte[] docx(String summary) {
        return new DocxWriter().write(sheet(summary, mergeable()));
    }

    /** Everything in the order of the list; what cannot be read as a PDF stands in the list as a file of its own. */
    public byte[] pdf(String summary) {
        List<Basis> within = mergeable();
        var parts = new ArrayList<byte[]>();
        parts.add(new PdfWriter().write(sheet(summary, within)));
        parts.add(new PdfWriter().write(draft));
        within.forEach(basis -> parts.add(basis.file()));
        try (var merged = new PDDocument()) {
            var merger = new PDFMergerUtility();
            for (byte[] part : parts) {
                try (PDDocument each = Loader.loadPDF(part)) {
                    merger.appendDocument(merged, each);
                }
            }
            var out = new ByteArrayOutputStream();
            merged.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Basis> mergeable() {
        return bases.stream().filter(basis -> isReadable(basis.file())).toList();
    }

    private static boolean isReadable(byte[] file) {
        if (file.length < 5 || file[0] != '%' || file[1] != 'P') {
            return false;
        }
        try (PDDocument document = Loader.loadPDF(file);
                var trial = new PDDocument()) {
            if (document.isEncrypted() || document.getNumberOfPages() > PAGES_MAX) {
                return false;
            }
            new PDFMergerUtility().appendDocument(trial, document);
            return true;
        } catch (IOException | RuntimeException broken) {
            // A file from outside that no reader understands is named in the list and handed over by itself.
            return false;
        }
    }

    /** Of KH-SNV the agency, SNV. */
    private static String afterKind(Heading.Symbol symbol) {
        String code = symbol.notation();
        return code.substring(code.indexOf('-') + 1);
    }

    private OfficialDocument sheet(String summary, List<Basis> within) {
        var paper = OfficialDocument.of(
                        DocumentType.TO_TRINH, draft.heading().issuer().name())
                .symbol(
                        null,
                        words.of("symbol", afterKind(draft.heading().symbol())).replaceFirst("-$", ""))
                .dated(draft.heading().place(), PartialDate.BLANK)
                .summary(words.of("summary", name()))
                .addressee(words.of("addressee"));
        String superior = draft.heading().issuer().superior();
        if (superior != null) {
            paper.superior(superior);
        }
        paper.body(new Block.Section("I.", words.of("content"), paragraphs(summary)));
        paper.body(new Block.Section("II.", words.of("opinions"), opinions()));
        paper.body(new Block.Section("III.", words.of("list"), List.of(list(within))));
        paper.body(new Block.Section("IV.", words.of("leader"), List.of(Block.Paragraph.of(words.of("leader.space")))));
        for (OpinionRequest request : requests) {
            paper.annex(Annex.landscape(
                    words.of("annex"), List.of(OpinionTable.table(Texts.ofPaper("opinion-table"), request, name))));
        }
        return paper.signature(Signature.of(words.of("position"), null))
                .recipient(words.of("kept"))
                .build();
    }

    private String name() {
        return DraftName.of(draft.heading().type().code(), draft.heading().summary(), words.of("any"));
    }

    private List<Block> paragraphs(String summary) {
        List<Block> all = summary.lines()
                .filter(line -> !line.isBlank())
                .<Block>map(Block.Paragraph::of)
                .toList();
        return all.isEmpty() ? List.of(Block.Paragraph.of(words.of("content.none", name()))) : all;
    }

    private List<Block> opinions() {
        if (requests.isEmpty()) {
            return List.of(Block.Paragraph.of(words.of("opinions.none")));
        }
        var all = new ArrayList<Block>();
        for (OpinionRequest request : requests) {
            all.add(Block.Paragraph.of(
                    words.of("opinions.count", request.opinions().size(), request.given(), request.due())));
            List<String> silent = OpinionTable.silent(request, name);
            if (!silent.isEmpty()) {
                all.add(Block.Paragraph.of(words.of("opinions.silent", String.join("; ", silent))));
            }
        }
        return all;
    }

    private Block.Table list(List<Basis> within) {
        var columns = new ArrayList<Block.Column>();
        for (double share : SHARES) {
            columns.add(new Block.Column(share, Block.Align.LEFT));
        }
        var rows = new ArrayList<Block.Row>();
        rows.add(Block.Row.of("1", words.of("list.draft", name()), words.of("list.within")));
        if (!requests.isEmpty()) {
            rows.add(Block.Row.of("2", words.of("annex"), words.of("list.within")));
        }
        for (Basis basis : bases) {
            rows.add(Block.Row.of(
                    Integer.toString(rows.size() + 1),
                    basis.title(),
                    words.of(within.contains(basis) ? "list.within" : "list.apart")));
        }
        var header = Block.Row.of(words.of("column.number"), words.of("column.document"), words.of("column.where"));
        return new Block.Table(null, columns, List.of(header), rows, null);
    }
}

package vn.thanghang.officialdocs.write;

import static vn.thanghang.officialdocs.write.HeadLayout.line;
import static vn.thanghang.officialdocs.write.HeadLayout.upper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Closing;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.officialdocs.Signature;

/** Components 7–9, 12 and what follows the signature. */
final class FootLayout {
    /** Room for a seal of 36 mm in its true size, which covers a third of the signature but no text. */
    private static final double SIGNING_MM = 37;

    private static final double SIGNATURE_COLUMN_MM = 86;

    private FootLayout() {}

    static void add(OfficialDocument document, List<Piece> pieces) {
        Closing closing = document.closing();
        keepLastLine(pieces);
        pieces.add(new Piece.Gap(4));
        pieces.add(columns(closing.signatures(), closing.recipients(), closing.drafterMark()));
        if (closing.confirmation() != null) {
            pieces.add(new Piece.Gap(4));
            pieces.add(line(Role.BODY, closing.confirmation(), LineStyle.centred(13, false, true)));
        }
        if (document.copy() != null && !document.copy().electronic()) {
            CopyLayout.add(document.copy(), pieces);
        }
    }

    /** A signature never stands on a page without text. */
    private static void keepLastLine(List<Piece> pieces) {
        if (pieces.getLast() instanceof Piece.Line(Role role, RichText text, LineStyle style)) {
            pieces.set(pieces.size() - 1, new Piece.Line(role, text, style.keptWithNext()));
        }
    }

    /** Recipients at the left, the last signature at the right; several signatures stand above the recipients. */
    static Piece columns(List<Signature> signatures, List<String> recipients, @Nullable String mark) {
        double width = Sheet.textWidthMm(false);
        List<Piece> left = recipients(recipients, mark);
        if (signatures.size() == 1) {
            return new Piece.Columns(
                    List.of(width - SIGNATURE_COLUMN_MM, SIGNATURE_COLUMN_MM),
                    List.of(List.of(left, signature(signatures.getFirst()))));
        }
        List<List<Piece>> row = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (Signature each : signatures) {
            row.add(signature(each));
            widths.add(width / signatures.size());
        }
        List<List<Piece>> below = new ArrayList<>();
        below.add(left);
        signatures.stream().skip(1).forEach(each -> below.add(List.of()));
        return new Piece.Columns(widths, left.isEmpty() ? List.of(row) : List.of(row, below));
    }

    static List<Piece> signature(Signature signature) {
        List<Piece> lines = new ArrayList<>();
        LineStyle bold = LineStyle.centred(14, true, false).keptWithNext();
        signature.chain().forEach(each -> lines.add(line(Role.OFFICE, upper(each.line()), bold)));
        lines.add(line(Role.OFFICE, upper(signature.position()), bold));
        lines.add(new Piece.Gap(SIGNING_MM));
        String name = signature.name();
        lines.add(line(Role.SIGNER, name == null ? "\u00a0" : name, LineStyle.centred(14, true, false)));
        return lines;
    }

    private static List<Piece> recipients(List<String> recipients, @Nullable String mark) {
        List<Piece> lines = new ArrayList<>();
        LineStyle left = LineStyle.centred(11, false, false).aligned(Align.LEFT);
        if (!recipients.isEmpty()) {
            lines.add(line(Role.RECIPIENTS_TITLE, "Nơi nhận:", left.sized(12).face(true, true)));
        }
        for (int i = 0; i < recipients.size(); i++) {
            String end = i == recipients.size() - 1 ? "." : ";";
            RichText text = RichText.of("- " + recipients.get(i) + end);
            lines.add(new Piece.Line(Role.RECIPIENT, text, left.indented(2, 2, -2)));
        }
        if (mark != null) {
            lines.add(line(Role.DRAFTER_MARK, upper(mark), left.spaced(4, 0)));
        }
        return lines;
    }
}

package vn.thanghang.officialdocs.write;

import static vn.thanghang.officialdocs.write.HeadLayout.line;
import static vn.thanghang.officialdocs.write.HeadLayout.upper;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;

/** An annex (templates 2.1, 2.2) or a text issued by a decision (template 1.3). */
final class AnnexLayout {
    private static final List<String> ROMAN_TENS = List.of("", "X", "XX", "XXX", "XL");
    private static final List<String> ROMAN_ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private AnnexLayout() {}

    static Sheet of(OfficialDocument document, int index) {
        Annex annex = document.annexes().get(index);
        List<Piece> pieces = new ArrayList<>();
        double width = Sheet.textWidthMm(annex.landscape());
        LineStyle bold = LineStyle.centred(14, true, false).keptWithNext();
        if (annex.kind() == Annex.Kind.ISSUED_TEXT) {
            pieces.add(HeadLayout.issuerAndNation(document.heading().issuer(), width));
            pieces.add(new Piece.Gap(5));
        } else {
            pieces.add(line(Role.ANNEX_LABEL, label(document, index), bold));
        }
        pieces.add(line(Role.ANNEX_TITLE, upper(annex.title()), bold));
        String pointer = "(" + (annex.pointer() != null ? annex.pointer() : pointer(document, annex.kind())) + ")";
        pieces.add(line(Role.ANNEX_POINTER, pointer, LineStyle.centred(14, false, true)));
        pieces.add(HeadLayout.shortRule(pointer, 14, width));
        pieces.add(new Piece.Gap(3));
        new BodyLayout(pieces, width).addAll(annex.body());
        return new Sheet(annex.landscape(), pieces, null);
    }

    private static String label(OfficialDocument document, int index) {
        long annexes = document.annexes().stream()
                .filter(annex -> annex.kind() != Annex.Kind.ISSUED_TEXT)
                .count();
        if (annexes < 2) {
            return "Phụ lục";
        }
        long before = document.annexes().subList(0, index).stream()
                .filter(annex -> annex.kind() != Annex.Kind.ISSUED_TEXT)
                .count();
        return "Phụ lục " + roman((int) before + 1);
    }

    /** Roman numerals of 1–49, more annexes than any paper has. */
    static String roman(int number) {
        return ROMAN_TENS.get(number / 10) + ROMAN_ONES.get(number % 10);
    }

    private static String pointer(OfficialDocument document, Annex.Kind kind) {
        Heading heading = document.heading();
        String type = kind == Annex.Kind.ELECTRONIC ? "Văn bản" : heading.type().title();
        String verb = kind == Annex.Kind.ISSUED_TEXT ? "Ban hành kèm theo " : "Kèm theo ";
        String number = heading.symbol().number() == null ? "\u00a0".repeat(6) : "";
        String issuer = heading.issuer().name().replace('\n', ' ');
        return verb + type + " số " + number + heading.symbol().joined() + " "
                + heading.date().inWords() + " của " + issuer;
    }
}

package vn.thanghang.officialdocs.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Opening;
import vn.thanghang.officialdocs.RichText;

/** Components 1–5, the marks 10b and 11, and what opens the text: authority, bases, addressees. */
final class HeadLayout {
    static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    /** Of the text's width: the decree asks for one third to one half. */
    static final double SHORT_RULE = 0.42;

    static final double RIGHT_COLUMN_MM = 98;
    private static final double SUBJECT_SIDE_MM = 3;
    private static final double SUMMARY_SIDE_MM = 12;
    private static final double TEXT_SIZE = 14;

    private final OfficialDocument document;
    private final List<Piece> pieces;

    private HeadLayout(OfficialDocument document, List<Piece> pieces) {
        this.document = document;
        this.pieces = pieces;
    }

    static void add(OfficialDocument document, List<Piece> pieces) {
        HeadLayout layout = new HeadLayout(document, pieces);
        if (document.copy() != null && document.copy().electronic()) {
            pieces.add(CopyLayout.electronicNote(document.copy()));
        }
        pieces.add(layout.twoColumns());
        layout.addTitle();
        layout.addOpening();
    }

    private Piece twoColumns() {
        double left = Sheet.textWidthMm(false) - RIGHT_COLUMN_MM;
        Heading heading = document.heading();
        List<Piece> numbered = new ArrayList<>();
        numbered.add(line(
                Role.SYMBOL,
                heading.symbol().line(),
                LineStyle.centred(13, false, false).spaced(4, 0)));
        if (!heading.type().isNamed() && !heading.summary().isEmpty()) {
            numbered.add(line(
                    Role.SUBJECT,
                    "V/v " + heading.summary(),
                    LineStyle.centred(12, false, false)
                            .indented(SUBJECT_SIDE_MM, SUBJECT_SIDE_MM, 0)
                            .spaced(6, 0)));
        }
        addStamps(heading, numbered);
        String dated = heading.place() + ", " + heading.date().inWords();
        List<Piece> date = List.of(
                line(Role.DATE, dated, LineStyle.centred(13.5, false, true).spaced(4, 0)));
        return new Piece.Columns(
                List.of(left, RIGHT_COLUMN_MM),
                List.of(List.of(issuer(heading.issuer(), left), nation()), List.of(numbered, date)));
    }

    private static void addStamps(Heading heading, List<Piece> below) {
        Heading.Urgency urgency = heading.urgency();
        if (urgency != null) {
            below.add(new Piece.Gap(2));
            below.add(new Piece.Stamp(urgency.stamp(), urgency.widthMm(), true));
        }
    }

    /** Components 2 and 1 side by side without number and date, as above a text issued by a decision. */
    static Piece issuerAndNation(Heading.Issuer issuer, double textWidthMm) {
        double left = textWidthMm - RIGHT_COLUMN_MM;
        return new Piece.Columns(List.of(left, RIGHT_COLUMN_MM), List.of(List.of(issuer(issuer, left), nation())));
    }

    /** Component 2 with its rule, for a column of a width. */
    static List<Piece> issuer(Heading.Issuer issuer, double columnMm) {
        List<Piece> lines = new ArrayList<>();
        if (issuer.superior() != null) {
            String superior = broken(upper(issuer.superior()), columnMm);
            lines.add(line(Role.SUPERIOR, superior, LineStyle.centred(13, false, false)));
        }
        String name = broken(upper(issuer.name()), columnMm);
        lines.add(line(Role.ISSUER, name, LineStyle.centred(13, true, false)));
        lines.add(shortRule(name, 13, columnMm));
        return lines;
    }

    /** Component 1 with its rule. */
    static List<Piece> nation() {
        return List.of(
                line(Role.NATIONAL_NAME, NATIONAL_NAME, LineStyle.centred(13, true, false)),
                line(Role.MOTTO, MOTTO, LineStyle.centred(14, true, false)),
                new Piece.Rule(TextWidths.widestMm(MOTTO, 14)));
    }

    static Piece shortRule(String text, double sizePt, double availableMm) {
        return new Piece.Rule(SHORT_RULE * Math.min(availableMm, TextWidths.widestMm(text, sizePt)));
    }

    /** Breaks a name that is too wide before the word of its territory, where a person would. */
    private static String broken(String name, double columnMm) {
        if (TextWidths.widestMm(name, 13) <= columnMm || name.indexOf('\n') >= 0) {
            return name;
        }
        for (String word : List.of(" TỈNH ", " THÀNH PHỐ ", " HUYỆN ", " THỊ XÃ ", " PHƯỜNG ", " XÃ ", " ĐẶC KHU ")) {
            int at = name.lastIndexOf(word);
            if (at > 0) {
                return name.substring(0, at) + "\n" + name.substring(at + 1);
            }
        }
        return name;
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void addTitle() {
        Heading heading = document.heading();
        for (String mark : heading.circulation()) {
            pieces.add(new Piece.Gap(2));
            pieces.add(new Piece.Stamp(upper(mark), TextWidths.widestMm(upper(mark), TEXT_SIZE) + 8, false));
        }
        if (!heading.type().isNamed()) {
            pieces.add(new Piece.Gap(3));
            return;
        }
        LineStyle bold = LineStyle.centred(TEXT_SIZE, true, false).keptWithNext();
        pieces.add(line(Role.TYPE, upper(heading.type().title()), bold.spaced(14, 0)));
        if (!heading.summary().isEmpty()) {
            pieces.add(line(Role.SUMMARY, heading.summary(), bold.indented(SUMMARY_SIDE_MM, SUMMARY_SIDE_MM, 0)));
            pieces.add(shortRule(heading.summary(), TEXT_SIZE, Sheet.textWidthMm(false) - 2 * SUMMARY_SIDE_MM));
        }
        pieces.add(new Piece.Gap(3));
    }

    private void addOpening() {
        Opening opening = document.opening();
        LineStyle bold = LineStyle.centred(TEXT_SIZE, true, false).keptWithNext();
        addAddressees(opening);
        if (opening.authority() != null) {
            pieces.add(line(Role.AUTHORITY, upper(opening.authority()), bold.spaced(6, 6)));
        }
        List<RichText> bases = opening.bases();
        for (int i = 0; i < bases.size(); i++) {
            String mark = i == bases.size() - 1 ? "." : ";";
            RichText basis = bases.get(i).plain(mark);
            pieces.add(new Piece.Line(Role.BASIS, basis, LineStyle.body().face(false, true)));
        }
        document.heading()
                .type()
                .enactingWord()
                .ifPresent(word -> pieces.add(line(Role.ENACTING, word, bold.spaced(10, 4))));
    }

    private void addAddressees(Opening opening) {
        List<String> all = opening.addressees();
        String lead = opening.salutation() + ":";
        LineStyle style = LineStyle.body().aligned(Align.LEFT);
        if (all.size() == 1) {
            LineStyle centred = LineStyle.centred(TEXT_SIZE, false, false).spaced(6, 6);
            pieces.add(line(Role.ADDRESSEE, lead + " " + all.getFirst(), centred));
        } else if (!all.isEmpty()) {
            pieces.add(line(Role.ADDRESSEE, lead, style.indented(28, 0, 0).keptWithNext()));
            for (int i = 0; i < all.size(); i++) {
                String text = "- " + all.get(i) + (i == all.size() - 1 ? "." : ";");
                double after = i == all.size() - 1 ? 6 : 0;
                pieces.add(line(Role.ADDRESSEE, text, style.indented(46, 0, -3).spaced(2, after)));
            }
        }
    }

    static Piece.Line line(Role role, String text, LineStyle style) {
        return new Piece.Line(role, RichText.of(text), style);
    }
}

package vn.thanghang.officialdocs.write;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.officialdocs.OfficialDocument;

/** Puts the components of a document in the order and look of NĐ 30/2020/NĐ-CP, annex I. */
final class PaperLayout {
    private PaperLayout() {}

    /** The main sheet, then one per annex. */
    static List<Sheet> of(OfficialDocument document) {
        List<Piece> main = new ArrayList<>();
        HeadLayout.add(document, main);
        double width = Sheet.textWidthMm(false);
        new BodyLayout(main, width).addAll(document.body());
        FootLayout.add(document, main);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(false, main, document.closing().address()));
        for (int i = 0; i < document.annexes().size(); i++) {
            sheets.add(AnnexLayout.of(document, i));
        }
        return sheets;
    }
}

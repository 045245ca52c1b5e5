package vn.thanghang.directive.signature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.Appearance.PageBox;

/**
 * Where a signature goes by NĐ 30/2020/NĐ-CP, annex I: the person's between office and name, the agency's seal over about
 * a third of it on its left, the agency's signature of an attached file at the top right of its first page. A place
 * that would cover text is none.
 */
public sealed interface SigningPlace {

    /** It goes here. */
    record At(PageBox box) implements SigningPlace {}

    /** There is no such place. */
    record None(Reason reason) implements SigningPlace {}

    /** Why there is no place. */
    enum Reason {
        /** The signer's name does not stand in the paper. */
        NAME_NOT_FOUND,
        /** Between office and name, or around the signature, there is not enough free room. */
        NO_ROOM,
        /** No signature shows that a seal could stand beside. */
        NO_SIGNATURE
    }

    double MM = 72 / 25.4;

    /**
     * Between office and name.
     *
     * @param name as printed under the signature
     * @param ratio width of the picture over its height
     */
    static SigningPlace ofPerson(byte[] pdf, String name, double ratio) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PageWords words = PageWords.of(document);
            PageBox under = words.last(name);
            if (under == null) {
                return new None(Reason.NAME_NOT_FOUND);
            }
            double middle = under.left() + under.width() / 2;
            double ceiling = words.onPage(under.page()).stream()
                    .filter(box -> box.bottom() <= under.top() && SignatureRoom.isInColumn(box, middle))
                    .mapToDouble(PageBox::bottom)
                    .max()
                    .orElse(0);
            return SignatureRoom.fitted(under.page(), middle, ceiling, under.top(), ratio);
        }
    }

    /** Over about a third of the last signature that shows, on its left, in true size and clear of the text. */
    static SigningPlace ofSeal(byte[] pdf, double diameterMm) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PageBox signature = lastSignature(document).orElse(null);
            if (signature == null) {
                return new None(Reason.NO_SIGNATURE);
            }
            List<PageBox> text = PageWords.of(document).onPage(signature.page());
            PageBox seal = SignatureRoom.seal(signature, diameterMm * MM, text);
            return seal == null ? new None(Reason.NO_ROOM) : new At(seal);
        }
    }

    /** The top right of the first page, above the text. */
    static SigningPlace ofAttachment(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PageBox> text = PageWords.of(document).onPage(1);
            double margin = document.getPage(0).getCropBox().getWidth() - 20 * MM;
            double edge = text.stream().mapToDouble(PageBox::right).max().orElse(margin);
            PageBox box = new PageBox(1, edge - 70 * MM, 7 * MM, 70 * MM, 9.5 * MM);
            boolean free = text.stream().noneMatch(word -> SignatureRoom.touch(word, box));
            return free ? new At(box) : new None(Reason.NO_ROOM);
        }
    }

    private static Optional<PageBox> lastSignature(PDDocument document) throws IOException {
        PageBox last = null;
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PDPage page = document.getPage(i);
            for (PDAnnotation note : page.getAnnotations()) {
                PageBox box = note instanceof PDAnnotationWidget ? box(i + 1, page, note.getRectangle()) : null;
                last = box == null ? last : box;
            }
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable PageBox box(int number, PDPage page, @Nullable PDRectangle shown) {
        if (shown == null || shown.getWidth() <= 0 || shown.getHeight() <= 0) {
            return null;
        }
        double top = page.getCropBox().getUpperRightY() - shown.getUpperRightY();
        return new PageBox(
                number,
                shown.getLowerLeftX() - page.getCropBox().getLowerLeftX(),
                top,
                shown.getWidth(),
                shown.getHeight());
    }
}

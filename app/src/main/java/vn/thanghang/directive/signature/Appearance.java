package vn.thanghang.directive.signature;

import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** How a signature looks on the page. */
public sealed interface Appearance {

    /** It does not show. */
    record Hidden() implements Appearance {
        @Override
        public void applyTo(PAdESSignatureParameters parameters) {
            // Without a field there is nothing to see.
        }
    }

    /** A picture with a transparent ground, filling the box. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Picture(PageBox box, byte[] png) implements Appearance {
        @Override
        public void applyTo(PAdESSignatureParameters parameters) {
            SignatureImageParameters image = new SignatureImageParameters();
            image.setFieldParameters(box.field());
            image.setImage(new InMemoryDocument(png, "a.png"));
            parameters.setImageParameters(image);
        }
    }

    /** Lines in upright black letters of size 10, set against the right edge of the box. */
    record Lines(PageBox box, List<String> lines) implements Appearance {
        private static final String FONT = "/vn/thanghang/officialdocs/fonts/Tinos-Regular.ttf";
        private static final float SIZE = 10;

        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public void applyTo(PAdESSignatureParameters parameters) {
            SignatureImageTextParameters text = new SignatureImageTextParameters();
            text.setText(String.join("\n", lines));
            text.setTextColor(Color.BLACK);
            text.setBackgroundColor(null);
            text.setPadding(0);
            text.setTextWrapping(TextWrapping.FONT_BASED);
            text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.RIGHT);
            text.setFont(font());
            SignatureImageParameters image = new SignatureImageParameters();
            image.setFieldParameters(around(text).field());
            image.setTextParameters(text);
            parameters.setImageParameters(image);
        }

        /** As wide as the lines, at the right edge of the box. */
        private PageBox around(SignatureImageTextParameters text) {
            Font font = text.getFont().getJavaFont().deriveFont(SIZE);
            FontRenderContext exact = new FontRenderContext(null, true, true);
            double width = 1
                    + lines.stream()
                            .mapToDouble(
                                    line -> font.getStringBounds(line, exact).getWidth())
                            .max()
                            .orElse(0);
            return new PageBox(box.page(), box.right() - width, box.top(), width, box.height());
        }

        private static DSSFileFont font() {
            try (InputStream file = Lines.class.getResourceAsStream(FONT)) {
                if (file == null) {
                    throw new IllegalStateException(FONT);
                }
                return new DSSFileFont(new InMemoryDocument(file.readAllBytes(), "Tinos-Regular.ttf"), SIZE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Not for callers: tells the library what to draw. */
    void applyTo(PAdESSignatureParameters parameters);

    /**
     * A box on a page in points, from the top left corner of the page.
     *
     * @param page from 1
     */
    record PageBox(int page, double left, double top, double width, double height) {
        public double right() {
            return left + width;
        }

        public double bottom() {
            return top + height;
        }

        private SignatureFieldParameters field() {
            SignatureFieldParameters field = new SignatureFieldParameters();
            field.setPage(page);
            field.setOriginX((float) left);
            field.setOriginY((float) top);
            field.setWidth((float) width);
            field.setHeight((float) height);
            return field;
        }
    }
}

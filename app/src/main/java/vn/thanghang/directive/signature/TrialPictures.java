package vn.thanghang.directive.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import vn.thanghang.platform.Vietnam;

/**
 * Pictures for papers signed on trial, PNG with a transparent ground: a blue flourish and a red seal that says it is
 * none. Whoever has pictures of the real ones gives those instead.
 */
public final class TrialPictures {
    /** Width over height of the flourish. */
    public static final double SIGNATURE_RATIO = 2.6;

    private static final Color BLUE = new Color(0x14, 0x3d, 0xa8);
    private static final Color RED = new Color(0xd8, 0x1e, 0x1e);
    private static final int PIXELS = 480;
    private static final String FONT = "/vn/thanghang/officialdocs/fonts/Tinos-Bold.ttf";
    private static final String TRIAL = "KÝ THỬ";
    private static final String WORTHLESS = "KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private TrialPictures() {}

    /** A flourish that is always the same for the same name. */
    public static byte[] signature(String name) {
        int height = PIXELS / 2;
        int width = (int) Math.round(height * SIGNATURE_RATIO);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, BLUE);
        pen.setStroke(new BasicStroke(height / 34f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Random hand = new Random(name.hashCode());
        Path2D line = new Path2D.Double();
        double x = width * 0.08;
        double base = height * 0.62;
        line.moveTo(x, base);
        line.curveTo(x + 10, height * 0.02, x + width * 0.16, height * 0.02, x + width * 0.1, height * 0.86);
        x += width * 0.14;
        for (int i = 0; i < 7; i++) {
            double step = width * (0.06 + 0.03 * hand.nextDouble());
            double up = height * (0.18 + 0.3 * hand.nextDouble()) * (1 - i / 12.0);
            double y = base - height * 0.04 * hand.nextDouble();
            line.curveTo(x + step * 0.9, base - up, x - step * 0.2, base - up * 1.1, x + step, y);
            x += step;
        }
        line.curveTo(width * 0.99, base - height * 0.3, width * 0.98, base + 6, width * 0.5, height * 0.82);
        line.quadTo(width * 0.24, height * 0.94, width * 0.12, height * 0.9);
        pen.draw(line);
        pen.dispose();
        return png(image);
    }

    /** A round seal with the agency's name, marked as made for a trial. */
    public static byte[] seal(String agency) {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, RED);
        ring(pen, 0.485, 9);
        ring(pen, 0.455, 3);
        ring(pen, 0.30, 3);
        around(pen, agency.toUpperCase(Vietnam.LOCALE), 0.345, false);
        around(pen, WORTHLESS, 0.345, true);
        Font font = font().deriveFont(PIXELS * 0.105f);
        Rectangle2D bounds = font.getStringBounds(TRIAL, pen.getFontRenderContext());
        pen.setFont(font);
        pen.drawString(TRIAL, (float) (PIXELS / 2.0 - bounds.getWidth() / 2), PIXELS * 0.54f);
        pen.dispose();
        return png(image);
    }

    private static Graphics2D pen(BufferedImage image, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(colour);
        return pen;
    }

    private static void ring(Graphics2D pen, double radius, float width) {
        double r = radius * PIXELS;
        pen.setStroke(new BasicStroke(width));
        pen.draw(new Ellipse2D.Double(PIXELS / 2.0 - r, PIXELS / 2.0 - r, 2 * r, 2 * r));
    }

    /** Letters along a circle: over the top clockwise, or under the bottom so that they stand upright. */
    private static void around(Graphics2D pen, String text, double radius, boolean bottom) {
        double r = radius * PIXELS;
        double most = Math.PI * (bottom ? 0.8 : 1.0);
        Font font = font().deriveFont(PIXELS * 0.078f);
        double wide = font.getStringBounds(text, pen.getFontRenderContext()).getWidth();
        double size = Math.min(1, most * r / wide);
        GlyphVector letters =
                font.deriveFont((float) (PIXELS * 0.078 * size)).createGlyphVector(pen.getFontRenderContext(), text);
        double whole = letters.getLogicalBounds().getWidth();
        double reach = bottom ? r + PIXELS * 0.055 * size : r;
        for (int i = 0; i < letters.getNumGlyphs(); i++) {
            double middle = letters.getGlyphPosition(i).getX()
                    + letters.getGlyphMetrics(i).getAdvanceX() / 2;
            double turn = (middle - whole / 2) / r;
            AffineTransform at = AffineTransform.getTranslateInstance(PIXELS / 2.0, PIXELS / 2.0);
            at.rotate(bottom ? -turn : turn);
            at.translate(-middle, bottom ? reach : -reach);
            pen.fill(at.createTransformedShape(letters.getGlyphOutline(i)));
        }
    }

    private static Font font() {
        try (InputStream file = TrialPictures.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException(FONT);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(FONT, e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

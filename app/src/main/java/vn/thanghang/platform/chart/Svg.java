package vn.thanghang.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG 1.1 elements; escapes every text and writes coordinates with at most one decimal. */
final class Svg {

    /** Width of every drawing. */
    static final int WIDTH = 328;

    static final String INK = "#1b2430";
    static final String MUTED = "#56606d";
    static final String EDGE = "#7b8794";
    static final String GRID = "#d5dae0";

    private final StringBuilder out = new StringBuilder(4096);

    /**
     * Opens a drawing.
     *
     * @param id prefix of the ids of title and description, unique on the page
     */
    Svg(String id, double height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(coordinate(height))
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(escape(id))
                .append("-t ")
                .append(escape(id))
                .append("-d\" font-family=\"Be Vietnam Pro, BVP, Arial, sans-serif\" font-size=\"13\"><title id=\"")
                .append(escape(id))
                .append("-t\">")
                .append(escape(title))
                .append("</title><desc id=\"")
                .append(escape(id))
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
    }

    Svg rect(double x, double y, double width, double height, String cssClass, String fill) {
        out.append("<rect x=\"").append(coordinate(x)).append("\" y=\"").append(coordinate(y));
        out.append("\" width=\"")
                .append(coordinate(width))
                .append("\" height=\"")
                .append(coordinate(height));
        return paint(cssClass, fill).close();
    }

    Svg line(double x1, double y1, double x2, double y2, String cssClass, String stroke, double width) {
        out.append("<path d=\"M").append(coordinate(x1)).append(' ').append(coordinate(y1));
        out.append('L')
                .append(coordinate(x2))
                .append(' ')
                .append(coordinate(y2))
                .append('"');
        return stroke(cssClass, stroke, width).close();
    }

    /** A line with gaps, for what is not measured but marked. */
    Svg dashes(double x1, double y1, double x2, double y2, String cssClass, String stroke) {
        out.append("<path d=\"M").append(coordinate(x1)).append(' ').append(coordinate(y1));
        out.append('L').append(coordinate(x2)).append(' ').append(coordinate(y2));
        out.append("\" stroke-dasharray=\"4 3\"");
        return stroke(cssClass, stroke, 1.5).close();
    }

    Svg path(String data, String cssClass, String fill, String stroke, double width) {
        out.append("<path d=\"").append(data).append("\" class=\"").append(cssClass);
        out.append("\" fill=\"").append(fill).append("\" stroke=\"").append(stroke);
        out.append("\" stroke-width=\"").append(coordinate(width)).append('"');
        return close();
    }

    Svg circle(double x, double y, double radius, String cssClass, String fill, String stroke) {
        out.append("<circle cx=\"").append(coordinate(x)).append("\" cy=\"").append(coordinate(y));
        out.append("\" r=\"").append(coordinate(radius)).append('"');
        out.append(" class=\"").append(cssClass).append("\" fill=\"").append(fill);
        out.append("\" stroke=\"").append(stroke).append('"');
        return close();
    }

    Svg text(double x, double y, String words, Anchor anchor, TextStyle style) {
        out.append("<text x=\"")
                .append(coordinate(x))
                .append("\" y=\"")
                .append(coordinate(y))
                .append('"');
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        out.append(style.attributes()).append('>').append(escape(words)).append("</text>");
        return this;
    }

    /** Markup that is already complete. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    static String coordinate(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        return new BigDecimal(Double.toString(value))
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Svg paint(String cssClass, String fill) {
        out.append("\" class=\"")
                .append(cssClass)
                .append("\" fill=\"")
                .append(fill)
                .append('"');
        return this;
    }

    private Svg stroke(String cssClass, String stroke, double width) {
        out.append(" class=\"")
                .append(cssClass)
                .append("\" fill=\"none\" stroke=\"")
                .append(stroke);
        out.append("\" stroke-width=\"").append(coordinate(width)).append('"');
        return this;
    }

    private Svg close() {
        out.append("/>");
        return this;
    }

    /** Where a text stands relative to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The few kinds of text in a drawing. */
    enum TextStyle {
        PLAIN("c-ink", INK, ""),
        STRONG("c-ink", INK, " font-weight=\"600\""),
        MUTED("c-muted", Svg.MUTED, ""),
        SMALL("c-muted", Svg.MUTED, " font-size=\"12\""),
        TILE("c-ink", INK, " font-size=\"11\""),
        TILE_ON_DARK("c-on", "#ffffff", " font-size=\"11\""),
        TILE_ON_LIGHT("c-on-light", INK, " font-size=\"11\"");

        private final String attributes;

        TextStyle(String cssClass, String fill, String more) {
            this.attributes = " class=\"" + cssClass + "\" fill=\"" + fill + "\"" + more;
        }

        String attributes() {
            return attributes;
        }
    }
}

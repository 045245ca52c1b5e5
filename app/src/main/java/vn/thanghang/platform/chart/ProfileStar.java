package vn.thanghang.platform.chart;

import java.util.List;

/**
 * The star readers know from the printed reports: a mark to recognise a profile by, not a way to read it. At most two
 * outlines, unfilled; hidden from screen readers because the table beside it is the readable form.
 *
 * @param axes names in their fixed order
 * @param own values in the order of the axes, NaN where there is none
 * @param reference values to hold against; empty when there are none
 * @param low value at the centre
 * @param high value at the rim
 */
public record ProfileStar(List<String> axes, List<Double> own, List<Double> reference, double low, double high) {

    private static final double CENTRE_X = Svg.WIDTH / 2.0;
    private static final double CENTRE_Y = 140;
    private static final double RADIUS = 96;
    private static final double HEIGHT = 280;

    public ProfileStar {
        axes = List.copyOf(axes);
        own = List.copyOf(own);
        reference = List.copyOf(reference);
        if (own.size() != axes.size() || !reference.isEmpty() && reference.size() != axes.size()) {
            throw new IllegalArgumentException(axes.size() + " axes, " + own.size() + " values");
        }
    }

    public String svg() {
        Svg svg = new Svg("star", HEIGHT, "", "");
        for (int ring = 1; ring <= 3; ring++) {
            svg.path(outline(ring / 3.0), "c-grid", "none", Svg.GRID, 1);
        }
        for (int i = 0; i < axes.size(); i++) {
            svg.line(CENTRE_X, CENTRE_Y, x(i, 1), y(i, 1), "c-grid", Svg.GRID, 1);
            label(svg, i);
        }
        if (!reference.isEmpty()) {
            svg.path(polygon(reference), "c-reference dashed", "none", "#8b97a5", 2);
        }
        svg.path(polygon(own), "c-line own", "none", Svg.INK, 2.5);
        for (int i = 0; i < own.size(); i++) {
            if (!Double.isNaN(own.get(i))) {
                svg.circle(x(i, share(own.get(i))), y(i, share(own.get(i))), 3, "c-dot", Svg.INK, Svg.INK);
            }
        }
        return hidden(svg.end());
    }

    private static String hidden(String svg) {
        String body = svg.substring(svg.indexOf("</desc>") + "</desc>".length());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart star\" viewBox=\"0 0 " + Svg.WIDTH + " "
                + Svg.coordinate(HEIGHT)
                + "\" aria-hidden=\"true\" focusable=\"false\" font-family=\"Be Vietnam Pro, BVP, Arial, sans-serif\""
                + " font-size=\"13\">" + body;
    }

    private void label(Svg svg, int i) {
        double x = x(i, 1.12);
        double cosine = Math.cos(angle(i));
        Svg.Anchor anchor = Math.abs(cosine) < 0.2 ? Svg.Anchor.MIDDLE : cosine > 0 ? Svg.Anchor.START : Svg.Anchor.END;
        double room = anchor == Svg.Anchor.MIDDLE ? 160 : anchor == Svg.Anchor.START ? Svg.WIDTH - x : x;
        List<String> lines = LineBreaks.of(axes.get(i), room, 12);
        double y = y(i, 1.12)
                + 4
                - (Math.sin(angle(i)) < -0.5 ? (lines.size() - 1) * 15.0 : 0)
                - (Math.abs(Math.sin(angle(i))) <= 0.5 ? (lines.size() - 1) * 7.5 : 0);
        for (String line : lines) {
            svg.text(x, y, line, anchor, Svg.TextStyle.SMALL);
            y += 15;
        }
    }

    private String outline(double share) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < axes.size(); i++) {
            append(path, i, share, path.isEmpty());
        }
        return path.append('Z').toString();
    }

    /** Open where a value is missing: a missing value is not the centre. */
    private String polygon(List<Double> values) {
        StringBuilder path = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < values.size(); i++) {
            if (Double.isNaN(values.get(i))) {
                open = true;
            } else {
                append(path, i, share(values.get(i)), path.isEmpty() || i > 0 && Double.isNaN(values.get(i - 1)));
            }
        }
        return open ? path.toString() : path.append('Z').toString();
    }

    private void append(StringBuilder path, int i, double share, boolean move) {
        path.append(move ? 'M' : 'L')
                .append(Svg.coordinate(x(i, share)))
                .append(' ')
                .append(Svg.coordinate(y(i, share)));
    }

    private double share(double value) {
        return (value - low) / (high - low);
    }

    private double angle(int i) {
        return 2 * Math.PI * i / axes.size() - Math.PI / 2;
    }

    private double x(int i, double share) {
        return CENTRE_X + RADIUS * share * Math.cos(angle(i));
    }

    private double y(int i, double share) {
        return CENTRE_Y + RADIUS * share * Math.sin(angle(i));
    }
}

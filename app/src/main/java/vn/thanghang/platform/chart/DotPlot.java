package vn.thanghang.platform.chart;

import java.util.List;
import vn.thanghang.platform.text.Text;

/**
 * Units in the order of their scores, one row each: name, interval, dot, value. Rows of a class stand on one band
 * under its heading; the reader's own unit is dark and bold.
 *
 * @param id unique on the page
 * @param title what the drawing shows
 * @param description the same in a sentence for those who do not see it
 * @param bands classes with their rows, best first; empty bands are allowed
 * @param decimals places of the printed values
 */
public record DotPlot(String id, String title, String description, List<Band> bands, int decimals) {

    private static final int ROW = 22;
    private static final int HEAD = 24;
    private static final int TOP = 22;
    private static final double PLOT_LEFT = 118;
    private static final double PLOT_RIGHT = 278;

    public DotPlot {
        bands = List.copyOf(bands);
        if (bands.stream().allMatch(band -> band.dots().isEmpty())) {
            throw new IllegalArgumentException("nothing to draw in " + id);
        }
    }

    /**
     * One class.
     *
     * @param tier its colour and sign
     * @param label its name with what the reader should know of it (range, number)
     * @param dots its rows in order
     */
    public record Band(Tier tier, String label, List<Dot> dots) {

        public Band {
            dots = List.copyOf(dots);
        }
    }

    /**
     * One row.
     *
     * @param label name
     * @param value score
     * @param low lower end of the interval, NaN when none is known
     * @param high upper end, NaN when none is known
     * @param own whether this is the reader's own unit
     */
    public record Dot(String label, double value, double low, double high, boolean own) {

        public static Dot of(String label, double value) {
            return new Dot(label, value, Double.NaN, Double.NaN, false);
        }
    }

    public String svg(Text text) {
        int rows = bands.stream().mapToInt(band -> band.dots().size()).sum();
        long heads = bands.stream().filter(band -> !band.dots().isEmpty()).count();
        double height = TOP + rows * (double) ROW + heads * (double) HEAD + 4;
        Svg svg = new Svg(id, height, title, description);
        Axis axis = axis();
        double y = TOP;
        for (Band band : bands) {
            if (!band.dots().isEmpty()) {
                double tall = HEAD + band.dots().size() * (double) ROW;
                svg.rect(0, y, Svg.WIDTH, tall, "band b-" + band.tier().cssClass(), bandFill(band.tier()));
                y += tall;
            }
        }
        tickLabels(svg, axis, text);
        y = TOP;
        for (Band band : bands) {
            if (!band.dots().isEmpty()) {
                svg.text(4, y + 17, band.tier().sign() + " " + band.label(), Svg.Anchor.START, Svg.TextStyle.STRONG);
                y += HEAD;
                grid(svg, axis, y, y + band.dots().size() * (double) ROW);
                for (Dot dot : band.dots()) {
                    row(svg, axis, band.tier(), dot, y + ROW / 2.0, text);
                    y += ROW;
                }
            }
        }
        return svg.end();
    }

    private Axis axis() {
        double low = bands.stream()
                .flatMap(band -> band.dots().stream())
                .mapToDouble(dot -> Double.isNaN(dot.low()) ? dot.value() : dot.low())
                .min()
                .orElseThrow();
        double high = bands.stream()
                .flatMap(band -> band.dots().stream())
                .mapToDouble(dot -> Double.isNaN(dot.high()) ? dot.value() : dot.high())
                .max()
                .orElseThrow();
        return Axis.over(low, high, PLOT_LEFT, PLOT_RIGHT);
    }

    private static void tickLabels(Svg svg, Axis axis, Text text) {
        for (double tick : axis.ticks(4)) {
            String label = text.number(tick, axis.decimals(4));
            svg.text(axis.at(tick), TOP - 7, label, Svg.Anchor.MIDDLE, Svg.TextStyle.SMALL);
        }
    }

    private static void grid(Svg svg, Axis axis, double top, double bottom) {
        for (double tick : axis.ticks(4)) {
            svg.line(axis.at(tick), top, axis.at(tick), bottom, "c-grid", Svg.GRID, 1);
        }
    }

    private void row(Svg svg, Axis axis, Tier tier, Dot dot, double y, Text text) {
        Svg.TextStyle style = dot.own() ? Svg.TextStyle.STRONG : Svg.TextStyle.PLAIN;
        if (dot.own()) {
            svg.rect(0, y - ROW / 2.0, Svg.WIDTH, ROW, "c-own", "#fff6dc");
        }
        svg.text(4, y + 4.5, dot.label(), Svg.Anchor.START, style);
        if (!Double.isNaN(dot.low()) && !Double.isNaN(dot.high())) {
            svg.line(axis.at(dot.low()), y, axis.at(dot.high()), y, "c-bar", Svg.EDGE, dot.own() ? 4 : 3);
        }
        svg.circle(axis.at(dot.value()), y, dot.own() ? 6.5 : 5, tier.cssClass() + " edge", tier.fill(), Svg.INK);
        svg.text(Svg.WIDTH - 4, y + 4.5, text.number(dot.value(), decimals), Svg.Anchor.END, style);
    }

    private static String bandFill(Tier tier) {
        return switch (tier) {
            case FIRST -> "#dbe7f2";
            case SECOND -> "#eef6fc";
            case THIRD -> "#fef6e6";
            case FOURTH -> "#f9e6dc";
            case NONE -> "#ffffff";
        };
    }
}

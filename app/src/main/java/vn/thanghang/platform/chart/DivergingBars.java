package vn.thanghang.platform.chart;

import java.util.List;
import vn.thanghang.platform.text.Text;

/**
 * Parts of a distance as bars from a common zero: to the right what adds to it, to the left what takes from it. The
 * name stands above its bar, so that a long Vietnamese name needs no cutting.
 *
 * @param id unique on the page
 * @param title what the drawing shows
 * @param description the same in a sentence
 * @param left what a bar to the left means
 * @param right what a bar to the right means
 * @param bars in the order they are shown
 * @param decimals places of the printed values
 * @param wanted whether a bar to the right is a good thing, drawn in the colour of being ahead
 */
public record DivergingBars(
        String id,
        String title,
        String description,
        String left,
        String right,
        List<Bar> bars,
        int decimals,
        boolean wanted) {

    private static final double BAR = 14;
    private static final double LINE = 17;
    private static final double VALUE_ROOM = 52;

    public DivergingBars {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw in " + id);
        }
    }

    /** Bars to the right are what is missing. */
    public DivergingBars(
            String id, String title, String description, String left, String right, List<Bar> bars, int decimals) {
        this(id, title, description, left, right, bars, decimals, false);
    }

    /**
     * One part.
     *
     * @param label name
     * @param value points; above zero to the right
     */
    public record Bar(String label, double value) {}

    public String svg(Text text) {
        double height = 24;
        for (Bar bar : bars) {
            height += tall(bar);
        }
        Svg svg = new Svg(id, height + 4, title, description);
        Axis axis = axis();
        double zero = axis.at(0);
        if (!left.isEmpty()) {
            svg.text(0, 13, "◄ " + left, Svg.Anchor.START, Svg.TextStyle.SMALL);
        }
        svg.text(Svg.WIDTH, 13, right + " ►", Svg.Anchor.END, Svg.TextStyle.SMALL);
        double y = 24;
        for (Bar bar : bars) {
            double top = y;
            for (String line : LineBreaks.of(bar.label(), Svg.WIDTH, 13)) {
                svg.text(0, top + 13, line, Svg.Anchor.START, Svg.TextStyle.PLAIN);
                top += LINE;
            }
            bar(svg, axis, bar, top + 2, text);
            svg.line(zero, top - 1, zero, top + BAR + 5, "c-zero", Svg.INK, 1);
            y += tall(bar);
        }
        return svg.end();
    }

    private Axis axis() {
        double low = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double high = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double leftRoom = low < 0 ? VALUE_ROOM : 1;
        double rightRoom = high > 0 ? VALUE_ROOM : 1;
        return low == high
                ? new Axis(-1, 1, VALUE_ROOM, Svg.WIDTH - VALUE_ROOM)
                : new Axis(low, high, leftRoom, Svg.WIDTH - rightRoom);
    }

    private void bar(Svg svg, Axis axis, Bar bar, double y, Text text) {
        double zero = axis.at(0);
        double end = axis.at(bar.value());
        boolean shortfall = bar.value() > 0 != wanted;
        svg.rect(
                Math.min(zero, end),
                y,
                Math.max(0.5, Math.abs(end - zero)),
                BAR,
                shortfall ? "c-short" : "c-ahead",
                shortfall ? "#b0440e" : "#0a4d86");
        String value = text.signed(bar.value(), decimals);
        boolean toTheRight = bar.value() >= 0;
        svg.text(
                toTheRight ? end + 5 : end - 5,
                y + 11.5,
                value,
                toTheRight ? Svg.Anchor.START : Svg.Anchor.END,
                Svg.TextStyle.STRONG);
    }

    private static double tall(Bar bar) {
        return LineBreaks.of(bar.label(), Svg.WIDTH, 13).size() * LINE + BAR + 12;
    }
}

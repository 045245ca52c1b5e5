package vn.thanghang.platform.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import vn.thanghang.platform.text.Text;

/**
 * From one year to the next: a line for each thing. What did not move clearly is thin and grey; only lines with
 * emphasis carry a name, so that few are read and all are seen.
 *
 * @param id unique on the page
 * @param title what the drawing shows
 * @param description the same in a sentence
 * @param from heading of the left side
 * @param to heading of the right side
 * @param lines at least one
 * @param decimals places of the printed values
 */
public record SlopeChart(
        String id, String title, String description, String from, String to, List<Line> lines, int decimals) {

    private static final double LEFT = 48;
    private static final double RIGHT = 122;
    private static final double TOP = 34;
    private static final double GAP = 17;

    public SlopeChart {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw in " + id);
        }
    }

    /** How a line is drawn. */
    public enum Weight {
        /** No clear movement: thin, grey, without a name. */
        QUIET,
        /** Worth a name. */
        NAMED,
        /** The reader's own. */
        OWN
    }

    /** One thing in both years. */
    public record Line(String label, double before, double after, Weight weight) {}

    public String svg(Text text) {
        long named =
                lines.stream().filter(line -> line.weight() != Weight.QUIET).count();
        double height = TOP + Math.max(180, named * GAP + 24) + 12;
        Svg svg = new Svg(id, height, title, description);
        Axis axis = Axis.over(extreme(true), extreme(false), height - 16, TOP);
        svg.text(LEFT, 16, from, Svg.Anchor.MIDDLE, Svg.TextStyle.STRONG);
        svg.text(RIGHT, 16, to, Svg.Anchor.MIDDLE, Svg.TextStyle.STRONG);
        svg.line(LEFT, TOP - 8, LEFT, height - 8, "c-grid", Svg.GRID, 1);
        svg.line(RIGHT, TOP - 8, RIGHT, height - 8, "c-grid", Svg.GRID, 1);
        List<Line> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing(Line::weight));
        for (Line line : ordered) {
            draw(svg, axis, line);
        }
        labels(svg, axis, height, text, true);
        labels(svg, axis, height, text, false);
        return svg.end();
    }

    private double extreme(boolean low) {
        var values = lines.stream().flatMapToDouble(line -> DoubleStream.of(line.before, line.after));
        return (low ? values.min() : values.max()).orElseThrow();
    }

    private static void draw(Svg svg, Axis axis, Line line) {
        String cssClass = switch (line.weight()) {
            case QUIET -> "c-quiet";
            case NAMED -> "c-line";
            case OWN -> "c-line own";
        };
        String stroke = line.weight() == Weight.QUIET ? "#a5aeb9" : Svg.INK;
        double width = line.weight() == Weight.OWN ? 3 : line.weight() == Weight.NAMED ? 2 : 1;
        svg.line(LEFT, axis.at(line.before()), RIGHT, axis.at(line.after()), cssClass, stroke, width);
        if (line.weight() != Weight.QUIET) {
            svg.circle(LEFT, axis.at(line.before()), 3.5, "c-dot", Svg.INK, Svg.INK);
            svg.circle(RIGHT, axis.at(line.after()), 3.5, "c-dot", Svg.INK, Svg.INK);
        }
    }

    /** Names stand beside their end point, moved apart where they would touch. */
    private void labels(Svg svg, Axis axis, double height, Text text, boolean left) {
        List<Line> named = lines.stream()
                .filter(line -> line.weight() != Weight.QUIET)
                .sorted(Comparator.comparingDouble((Line line) -> left ? line.before() : line.after())
                        .reversed())
                .toList();
        double[] at = named.stream()
                .mapToDouble(line -> axis.at(left ? line.before() : line.after()))
                .toArray();
        spread(at, height - 8);
        for (int i = 0; i < at.length; i++) {
            Line line = named.get(i);
            Svg.TextStyle style = line.weight() == Weight.OWN ? Svg.TextStyle.STRONG : Svg.TextStyle.PLAIN;
            String value = text.number(left ? line.before() : line.after(), decimals);
            if (left) {
                svg.text(LEFT - 10, at[i] + 4.5, value, Svg.Anchor.END, style);
            } else {
                svg.text(RIGHT + 8, at[i] + 4.5, value, Svg.Anchor.START, style);
                svg.text(RIGHT + 46, at[i] + 4.5, line.label(), Svg.Anchor.START, style);
            }
        }
    }

    private static void spread(double[] at, double bottom) {
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + GAP);
        }
        double limit = bottom;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit);
            limit = at[i] - GAP;
        }
    }
}

package vn.thanghang.platform.chart;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.platform.text.Text;

/**
 * The known values of some years and, for the year after them, nested intervals around the middle: the darker, the more
 * likely. What came in that year, if it is known, stands as a ring.
 *
 * @param id unique on the page
 * @param title what the drawing shows
 * @param description the same in a sentence
 * @param firstYear year of the first known value
 * @param known values by year, NaN where there is none; the forecast is for the year after the last
 * @param quantiles the ends of the intervals and the middle, ascending, an odd number of them
 * @param came the value that came, NaN while it is not known
 * @param marks years from which on the method differs
 * @param decimals places of the printed values
 */
public record FanChart(
        String id,
        String title,
        String description,
        int firstYear,
        List<Double> known,
        List<Double> quantiles,
        double came,
        List<Integer> marks,
        int decimals) {

    private static final double LEFT = 34;
    private static final double RIGHT = 266;
    private static final double TOP = 16;
    private static final double BOTTOM = 206;
    private static final double HEIGHT = 232;
    private static final double LABEL_ROOM = 15;
    private static final String[] CLASSES = {"c-fan3", "c-fan2", "c-fan1"};
    private static final String[] FILLS = {"#dbe7f2", "#a9cbe8", "#63abdb"};

    public FanChart {
        known = List.copyOf(known);
        quantiles = List.copyOf(quantiles);
        marks = List.copyOf(marks);
        if (known.isEmpty() || quantiles.size() % 2 == 0) {
            throw new IllegalArgumentException(known.size() + " years, " + quantiles.size() + " quantiles in " + id);
        }
    }

    public String svg(Text text) {
        Svg svg = new Svg(id, HEIGHT, title, description);
        int year = firstYear + known.size();
        Axis years = new Axis(firstYear, year, LEFT, RIGHT);
        Axis values = values();
        for (double tick : values.ticks(5)) {
            svg.line(LEFT, values.at(tick), RIGHT, values.at(tick), "c-grid", Svg.GRID, 1);
            String label = text.number(tick, values.decimals(5));
            svg.text(LEFT - 6, values.at(tick) + 4, label, Svg.Anchor.END, Svg.TextStyle.SMALL);
        }
        for (int mark : marks) {
            double x = years.at(mark - 0.5);
            svg.dashes(x, TOP - 8, x, BOTTOM + 4, "c-break", Svg.MUTED);
        }
        for (int shown = firstYear; shown <= year; shown += Math.max(1, known.size() / 5)) {
            svg.text(years.at(shown), HEIGHT - 6, Integer.toString(shown), Svg.Anchor.MIDDLE, Svg.TextStyle.SMALL);
        }
        fan(svg, years, values);
        history(svg, years, values);
        ends(svg, years, values, text);
        return svg.end();
    }

    private Axis values() {
        double low = quantiles.getFirst();
        double high = quantiles.getLast();
        List<Double> all = new ArrayList<>(known);
        all.add(came);
        for (double value : all) {
            low = Double.isNaN(value) ? low : Math.min(low, value);
            high = Double.isNaN(value) ? high : Math.max(high, value);
        }
        double room = Math.max(0.25, (high - low) * 0.05);
        return new Axis(low - room, high + room, BOTTOM, TOP);
    }

    private void fan(Svg svg, Axis years, Axis values) {
        int last = firstYear + known.size() - 1;
        double end = years.at(last + 1.0);
        double start = Double.isNaN(known.getLast()) ? years.at(last + 0.7) : years.at(last);
        int pairs = quantiles.size() / 2;
        for (int i = 0; i < pairs; i++) {
            double low = quantiles.get(i);
            double high = quantiles.get(quantiles.size() - 1 - i);
            double fromLow = Double.isNaN(known.getLast()) ? low : known.getLast();
            double fromHigh = Double.isNaN(known.getLast()) ? high : known.getLast();
            int shade = Math.min(i, FILLS.length - 1);
            String path = "M" + Svg.coordinate(start) + " " + Svg.coordinate(values.at(fromLow)) + "L"
                    + Svg.coordinate(end) + " " + Svg.coordinate(values.at(low)) + "L" + Svg.coordinate(end) + " "
                    + Svg.coordinate(values.at(high)) + "L" + Svg.coordinate(start) + " "
                    + Svg.coordinate(values.at(fromHigh)) + "Z";
            svg.path(path, CLASSES[shade], FILLS[shade], "none", 0);
        }
        double middle = quantiles.get(pairs);
        double from = Double.isNaN(known.getLast()) ? middle : known.getLast();
        svg.dashes(start, values.at(from), end, values.at(middle), "c-line", Svg.INK);
    }

    private void history(Svg svg, Axis years, Axis values) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < known.size(); i++) {
            double value = known.get(i);
            if (Double.isNaN(value)) {
                drawing = false;
                continue;
            }
            double x = years.at((double) firstYear + i);
            path.append(drawing ? 'L' : 'M')
                    .append(Svg.coordinate(x))
                    .append(' ')
                    .append(Svg.coordinate(values.at(value)));
            svg.circle(x, values.at(value), 3, "c-dot", Svg.INK, Svg.INK);
            drawing = true;
        }
        svg.path(path.toString(), "c-line own", "none", Svg.INK, 2.5);
    }

    /** What came, then the middle and the outermost ends, as far as they do not stand on each other. */
    private void ends(Svg svg, Axis years, Axis values, Text text) {
        double x = years.at((double) firstYear + known.size());
        int[] wanted = {quantiles.size() / 2, 0, quantiles.size() - 1, 1, quantiles.size() - 2};
        List<Double> taken = new ArrayList<>();
        if (!Double.isNaN(came)) {
            double y = values.at(came);
            svg.circle(x, y, 5, "c-came", "#ffffff", Svg.INK);
            svg.text(x + 10, y + 4.5, text.number(came, decimals), Svg.Anchor.START, Svg.TextStyle.STRONG);
            taken.add(y);
        }
        for (int index : wanted) {
            double y = values.at(quantiles.get(index));
            if (taken.stream().allMatch(other -> Math.abs(other - y) >= LABEL_ROOM)) {
                taken.add(y);
                String value = text.number(quantiles.get(index), decimals);
                svg.text(x + 10, y + 4.5, value, Svg.Anchor.START, Svg.TextStyle.SMALL);
            }
        }
    }
}

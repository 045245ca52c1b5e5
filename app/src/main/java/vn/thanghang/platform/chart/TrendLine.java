package vn.thanghang.platform.chart;

import java.util.List;
import java.util.stream.Stream;
import vn.thanghang.platform.text.Text;

/**
 * One panel of small multiples: a value over the years, beside a reference line. Years without a value are gaps; a
 * change of method is a vertical rule: broken where the years can still be compared with care, solid where they cannot,
 * and then no line is drawn through it. Panels that stand together share their scale.
 *
 * @param id unique on the page
 * @param title what the panel shows
 * @param description the same in a sentence
 * @param firstYear year of the first value
 * @param own values by year, NaN where there is none
 * @param reference values to hold against, NaN where there is none
 * @param ownLabel name of the own line
 * @param referenceLabel name of the reference line
 * @param marks years from which on the method differs but a comparison with care is possible
 * @param breaks years from which on nothing before can be compared
 * @param low lower end of the common scale
 * @param high upper end of the common scale
 * @param decimals places of the printed values
 */
public record TrendLine(
        String id,
        String title,
        String description,
        int firstYear,
        List<Double> own,
        List<Double> reference,
        String ownLabel,
        String referenceLabel,
        List<Integer> marks,
        List<Integer> breaks,
        double low,
        double high,
        int decimals) {

    private static final double LEFT = 34;
    private static final double RIGHT = 278;
    private static final double TOP = 18;
    private static final double BOTTOM = 112;
    private static final double HEIGHT = 134;
    private static final double LABEL_ROOM = 38;

    public TrendLine {
        own = List.copyOf(own);
        reference = List.copyOf(reference);
        marks = List.copyOf(marks);
        breaks = List.copyOf(breaks);
        if (own.size() != reference.size() || own.size() < 2) {
            throw new IllegalArgumentException(own.size() + " and " + reference.size() + " years in " + id);
        }
    }

    public String svg(Text text) {
        Svg svg = new Svg(id, HEIGHT, title, description);
        Axis years = new Axis(firstYear, firstYear + own.size() - 1, LEFT, RIGHT);
        Axis values = new Axis(low, high, BOTTOM, TOP);
        for (double tick : values.ticks(3)) {
            svg.line(LEFT, values.at(tick), RIGHT, values.at(tick), "c-grid", Svg.GRID, 1);
            svg.text(
                    LEFT - 6,
                    values.at(tick) + 4,
                    text.number(tick, values.decimals(3)),
                    Svg.Anchor.END,
                    Svg.TextStyle.SMALL);
        }
        for (int year : marks) {
            double x = years.at(year - 0.5);
            svg.dashes(x, TOP - 6, x, BOTTOM + 4, "c-break", Svg.MUTED);
        }
        for (int year : breaks) {
            double x = years.at(year - 0.5);
            svg.line(x, TOP - 6, x, BOTTOM + 4, "c-break", Svg.MUTED, 2);
        }
        yearLabels(svg, years);
        line(svg, years, values, reference, "c-reference", "#8b97a5", 1.5);
        line(svg, years, values, own, "c-line own", Svg.INK, 2.5);
        ends(svg, years, values, text);
        return svg.end();
    }

    private void yearLabels(Svg svg, Axis years) {
        int last = firstYear + own.size() - 1;
        svg.text(LEFT, HEIGHT - 4, Integer.toString(firstYear), Svg.Anchor.MIDDLE, Svg.TextStyle.SMALL);
        svg.text(RIGHT, HEIGHT - 4, Integer.toString(last), Svg.Anchor.MIDDLE, Svg.TextStyle.SMALL);
        int labelled = firstYear;
        List<Integer> changes =
                Stream.concat(marks.stream(), breaks.stream()).sorted().toList();
        for (int year : changes) {
            double room = years.at(year) - years.at(labelled);
            if (room >= LABEL_ROOM && years.at(last) - years.at(year) >= LABEL_ROOM) {
                svg.text(years.at(year), HEIGHT - 4, Integer.toString(year), Svg.Anchor.MIDDLE, Svg.TextStyle.SMALL);
                labelled = year;
            }
        }
    }

    private void line(
            Svg svg, Axis years, Axis values, List<Double> series, String cssClass, String stroke, double width) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < series.size(); i++) {
            int year = firstYear + i;
            double value = series.get(i);
            if (Double.isNaN(value)) {
                drawing = false;
                continue;
            }
            boolean joined = drawing && !breaks.contains(year);
            path.append(joined ? 'L' : 'M')
                    .append(Svg.coordinate(years.at(year)))
                    .append(' ')
                    .append(Svg.coordinate(values.at(value)));
            drawing = true;
            boolean alone =
                    !joined && (i + 1 == series.size() || Double.isNaN(series.get(i + 1)) || breaks.contains(year + 1));
            if (alone) {
                svg.circle(years.at(year), values.at(value), 2.5, "c-dot", stroke, stroke);
            }
        }
        svg.path(path.toString(), cssClass, "none", stroke, width);
    }

    private void ends(Svg svg, Axis years, Axis values, Text text) {
        int last = own.size() - 1;
        while (last >= 0 && Double.isNaN(own.get(last))) {
            last--;
        }
        if (last < 0) {
            return;
        }
        double x = years.at(firstYear + last);
        double y = values.at(own.get(last));
        svg.circle(x, y, 4, "c-dot", Svg.INK, Svg.INK);
        svg.text(x + 8, y + 4.5, text.number(own.get(last), decimals), Svg.Anchor.START, Svg.TextStyle.STRONG);
    }
}

package vn.thanghang.platform.chart;

import java.util.List;

/**
 * A line of the height of a word. Hidden from screen readers: the figures stand in words beside it.
 *
 * @param values in order, NaN for a gap
 */
public record Sparkline(List<Double> values) {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 24;

    public Sparkline {
        values = List.copyOf(values);
        if (values.stream().allMatch(value -> Double.isNaN(value)) || values.size() < 2) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    public String svg() {
        double low = values.stream()
                .filter(v -> !Double.isNaN(v))
                .mapToDouble(v -> v)
                .min()
                .orElseThrow();
        double high = values.stream()
                .filter(v -> !Double.isNaN(v))
                .mapToDouble(v -> v)
                .max()
                .orElseThrow();
        Axis across = new Axis(0, values.size() - 1.0, 3, WIDTH - 4);
        Axis up = Axis.over(low, high, HEIGHT - 4, 4);
        StringBuilder path = new StringBuilder();
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isNaN(values.get(i))) {
                path.append(last == i - 1 && last >= 0 ? 'L' : 'M')
                        .append(Svg.coordinate(across.at(i)))
                        .append(' ')
                        .append(Svg.coordinate(up.at(values.get(i))));
                last = i;
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"spark\" viewBox=\"0 0 96 24\" width=\"96\" height=\"24\""
                + " aria-hidden=\"true\" focusable=\"false\"><path d=\"" + path
                + "\" class=\"c-line\" fill=\"none\" stroke=\"" + Svg.INK + "\" stroke-width=\"2\"/><circle cx=\""
                + Svg.coordinate(across.at(last)) + "\" cy=\"" + Svg.coordinate(up.at(values.get(last)))
                + "\" r=\"3\" class=\"c-dot\" fill=\"" + Svg.INK + "\"/></svg>";
    }
}

package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.kernel.Moments;

/**
 * The nearest neighbours of a unit by the shape of its results.
 *
 * <p>Each sub-dimension of each of the last editions is standardised over the units of that edition (score − mean) ÷
 * sample standard deviation; a constant sub-dimension is left out. The distance of two units is the root mean square
 * of the differences over the figures both have; two units sharing less than half of the figures have no distance.
 * Candidates are the units with a published total in the newest edition. Ties stand in the publisher's order.
 */
public final class SimilarUnits {

    private SimilarUnits() {}

    /**
     * The nearest units, nearest first.
     *
     * @param year the newest edition looked at
     * @param count at most so many
     * @param editions how many of the last editions up to {@code year}
     * @throws vn.thanghang.indexstats.IndexStatsException {@code unknown-year}; {@code unknown-unit}
     */
    public static List<SimilarUnit> of(Panel panel, int year, String unit, int count, int editions) {
        Edition newest = panel.edition(year);
        newest.indexOf(unit);
        List<Map<String, double[]>> years = new ArrayList<>();
        List<Edition> used = new ArrayList<>();
        for (Edition edition = newest;
                edition != null && used.size() < editions;
                edition = panel.before(edition.year()).orElse(null)) {
            used.add(edition);
            years.add(standardised(edition));
        }
        List<SimilarUnit> neighbours = new ArrayList<>();
        for (String other : newest.units()) {
            if (!other.equals(unit) && !Double.isNaN(newest.score(other, CriteriaTree.TOTAL))) {
                double distance = distance(used, years, unit, other);
                if (!Double.isNaN(distance)) {
                    neighbours.add(new SimilarUnit(other, distance));
                }
            }
        }
        neighbours.sort(Comparator.comparingDouble(SimilarUnit::distance));
        return List.copyOf(neighbours.subList(0, Math.min(count, neighbours.size())));
    }

    private static double distance(List<Edition> editions, List<Map<String, double[]>> years, String a, String b) {
        double squares = 0;
        int shared = 0;
        int possible = 0;
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            boolean both = edition.hasUnit(a) && edition.hasUnit(b);
            for (double[] column : years.get(i).values()) {
                possible++;
                double difference = both ? column[edition.indexOf(a)] - column[edition.indexOf(b)] : Double.NaN;
                if (!Double.isNaN(difference)) {
                    squares += difference * difference;
                    shared++;
                }
            }
        }
        return shared == 0 || 2 * shared < possible ? Double.NaN : Math.sqrt(squares / shared);
    }

    private static Map<String, double[]> standardised(Edition edition) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String code : ScoreGap.partCodes(edition.tree())) {
            double[] column = edition.column(code);
            Moments moments = Moments.of(column);
            double deviation = moments.standardDeviation();
            if (deviation > 0) {
                for (int i = 0; i < column.length; i++) {
                    column[i] = (column[i] - moments.mean()) / deviation;
                }
                columns.put(code, column);
            }
        }
        return columns;
    }
}

package vn.thanghang.indexstats.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PublishedInterval;

class RankBandsTest {

    private static final CriteriaTree TREE = new CriteriaTree(
            List.of(new Criterion("1", null, Level.DIMENSION, 1, 10, Direction.HIGHER_IS_BETTER, "1")));

    private static Edition anEdition(double... errors) {
        List<String> units = List.of("A", "B", "C", "D");
        Edition.Builder builder = Edition.builder(2022, TREE, units);
        double[] totals = {40, 39, 38};
        for (int u = 0; u < totals.length; u++) {
            builder.score(units.get(u), CriteriaTree.TOTAL, totals[u]);
            if (!Double.isNaN(errors[u])) {
                builder.interval(units.get(u), new PublishedInterval(Double.NaN, Double.NaN, errors[u]));
            }
        }
        return builder.build();
    }

    @Test
    void smallErrorsLeaveTheRanksAsPublished() {
        RankBands bands = RankBands.of(anEdition(0.01, 0.01, 0.01), 2000, 1);
        assertThat(bands.find("A")).contains(new RankBands.Band(1, 1, 3));
        assertThat(bands.find("C")).contains(new RankBands.Band(3, 3, 3));
        assertThat(bands.find("D")).isEmpty();
    }

    @Test
    void largeErrorsLeaveThemOpen() {
        RankBands bands = RankBands.of(anEdition(5, 5, 5), 2000, 1);
        assertThat(bands.units().values()).containsOnly(new RankBands.Band(1, 3, 3));
    }

    @Test
    void unitWithAnErrorOfZeroHasNoBandAndStillVaries() {
        RankBands bands = RankBands.of(anEdition(5, 0, 5), 2000, 1);
        assertThat(bands.find("B")).isEmpty();
        assertThat(bands.borrowed()).containsExactly("B");
        assertThat(bands.find("A")).contains(new RankBands.Band(1, 3, 3));
    }

    @Test
    void withoutPublishedErrorsThereAreNoBands() {
        assertThat(RankBands.of(anEdition(Double.NaN, Double.NaN, 1), 100, 1).units())
                .isEmpty();
    }

    @Test
    void sameSeedGivesTheSameBands() {
        assertThat(RankBands.of(anEdition(1, 1, 1), 500, 3)).isEqualTo(RankBands.of(anEdition(1, 1, 1), 500, 3));
    }
}

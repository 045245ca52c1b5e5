package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.thanghang.indexstats.IndexStatsException;

/** Weight sets around those of a tree, for uncertainty analysis. */
public final class NoisyWeights {

    private NoisyWeights() {}

    /**
     * Sets in which every weight of the named levels is multiplied by a factor drawn uniformly from [1 − noise, 1 +
     * noise].
     *
     * @param noise level → noise in [0, 1)
     * @param sets how many, at least 1
     * @param seed of the generator (L64X128MixRandom); the same seed gives the same sets
     * @return code → weight for the named levels, one map per set
     * @throws IndexStatsException {@code bad-noise} (level, noise), {@code bad-count} (sets)
     */
    public static List<Map<String, Double>> of(IndexTree tree, Map<Integer, Double> noise, int sets, long seed) {
        if (sets < 1) {
            throw new IndexStatsException("bad-count", sets);
        }
        noise.forEach((level, share) -> {
            if (!(share >= 0 && share < 1)) {
                throw new IndexStatsException("bad-noise", level, share);
            }
        });
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Map<String, Double>> drawn = new ArrayList<>(sets);
        for (int set = 0; set < sets; set++) {
            Map<String, Double> weights = new HashMap<>();
            for (IndexNode node : tree.nodes()) {
                Double share = noise.get(node.level());
                if (share != null) {
                    double factor = 1 - share + 2 * share * random.nextDouble();
                    weights.put(node.code(), node.weight() * factor);
                }
            }
            drawn.add(Map.copyOf(weights));
        }
        return drawn;
    }
}

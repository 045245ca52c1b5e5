package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree flattened to column numbers: indicators first, then aggregates from the bottom up. */
record AggregationPlan(Keys indicators, Keys columns, List<Branch> branches, Map<String, Double> weights) {

    /** One aggregate with the columns and weights of its children. */
    @SuppressWarnings("ArrayRecordComponent") // lives only within one run
    record Branch(int level, int target, int[] children, double[] weights, double weightSum) {}

    static AggregationPlan of(IndexTree tree, Keys indicators) {
        List<String> names = new ArrayList<>(indicators.names());
        tree.aggregates().forEach(node -> names.add(node.code()));
        Keys columns = Keys.of(names, "duplicate-code");
        List<Branch> branches = new ArrayList<>();
        Map<String, Double> shares = HashMap.newHashMap(names.size());
        for (IndexNode aggregate : tree.aggregates()) {
            List<IndexNode> siblings = tree.children(aggregate.code());
            int[] children = new int[siblings.size()];
            double[] weights = new double[siblings.size()];
            double sum = 0;
            for (int j = 0; j < children.length; j++) {
                children[j] = columns.position(siblings.get(j).code(), "indicator-without-data");
                weights[j] = siblings.get(j).weight();
                sum += weights[j];
            }
            for (int j = 0; j < children.length; j++) {
                shares.put(siblings.get(j).code(), weights[j] / sum);
            }
            int target = columns.position(aggregate.code(), "unknown-code");
            branches.add(new Branch(aggregate.level(), target, children, weights, sum));
        }
        return new AggregationPlan(indicators, columns, branches, Map.copyOf(shares));
    }
}

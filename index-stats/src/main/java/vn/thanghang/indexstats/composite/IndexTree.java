package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * The tree of an index: indicators at level 1, aggregates above, one root at the top level. Immutable and thread-safe.
 */
public final class IndexTree {

    private final Map<String, IndexNode> nodes;
    private final Map<String, List<IndexNode>> children;
    private final List<IndexNode> indicators;
    private final List<IndexNode> aggregates;
    /** The last plan made; a pure function of this tree and the columns, so that a race costs time only. */
    private volatile @Nullable AggregationPlan plan;

    private IndexTree(Map<String, IndexNode> nodes, Map<String, List<IndexNode>> children) {
        this.nodes = nodes;
        this.children = children;
        this.indicators =
                nodes.values().stream().filter(node -> node.level() == 1).toList();
        this.aggregates = nodes.values().stream()
                .filter(node -> node.level() > 1)
                .sorted((a, b) -> Integer.compare(a.level(), b.level()))
                .toList();
    }

    /**
     * Checks and builds a tree.
     *
     * @throws IndexStatsException {@code empty-tree}, {@code duplicate-code} (code), {@code unknown-parent} (code,
     *     parent), {@code cycle-in-tree} (code), {@code level-gap} (code, level, parent, parent's level),
     *     {@code several-roots} (first, second), {@code no-index}, {@code aggregate-without-children} (code),
     *     {@code weights-sum-to-zero} (parent)
     */
    public static IndexTree of(List<IndexNode> lines) {
        Map<String, IndexNode> nodes = new LinkedHashMap<>();
        for (IndexNode node : lines) {
            if (nodes.put(node.code(), node) != null) {
                throw new IndexStatsException("duplicate-code", node.code());
            }
        }
        if (nodes.isEmpty()) {
            throw new IndexStatsException("empty-tree");
        }
        nodes.values().forEach(node -> refuseCycle(nodes, node));
        Map<String, List<IndexNode>> children = childrenByParent(nodes);
        refuseMissingRootOrChildren(nodes, children);
        children.forEach(IndexTree::refuseZeroWeights);
        return new IndexTree(nodes, children);
    }

    private static void refuseCycle(Map<String, IndexNode> nodes, IndexNode start) {
        IndexNode node = start;
        for (int steps = 0; node.parent() != null; steps++) {
            if (steps > nodes.size()) {
                throw new IndexStatsException("cycle-in-tree", start.code());
            }
            IndexNode parent = nodes.get(node.parent());
            if (parent == null) {
                throw new IndexStatsException("unknown-parent", node.code(), String.valueOf(node.parent()));
            }
            node = parent;
        }
    }

    private static Map<String, List<IndexNode>> childrenByParent(Map<String, IndexNode> nodes) {
        Map<String, List<IndexNode>> children = new LinkedHashMap<>();
        for (IndexNode node : nodes.values()) {
            IndexNode parent = node.parent() == null ? null : nodes.get(node.parent());
            if (parent == null) {
                continue;
            }
            if (parent.level() != node.level() + 1) {
                throw new IndexStatsException("level-gap", node.code(), node.level(), parent.code(), parent.level());
            }
            children.computeIfAbsent(parent.code(), code -> new ArrayList<>()).add(node);
        }
        return children;
    }

    private static void refuseMissingRootOrChildren(
            Map<String, IndexNode> nodes, Map<String, List<IndexNode>> children) {
        IndexNode root = null;
        for (IndexNode node : nodes.values()) {
            if (node.parent() == null) {
                if (root != null) {
                    throw new IndexStatsException("several-roots", root.code(), node.code());
                }
                root = node;
            }
            if (node.level() > 1 && !children.containsKey(node.code())) {
                throw new IndexStatsException("aggregate-without-children", node.code());
            }
        }
        if (root == null || root.level() == 1) {
            throw new IndexStatsException("no-index");
        }
    }

    private static void refuseZeroWeights(String parent, List<IndexNode> siblings) {
        double sum = 0;
        for (IndexNode sibling : siblings) {
            sum += sibling.weight();
        }
        if (!(sum > 0)) {
            throw new IndexStatsException("weights-sum-to-zero", parent);
        }
    }

    /**
     * The node of a code.
     *
     * @throws IndexStatsException {@code unknown-code} (code)
     */
    public IndexNode node(String code) {
        IndexNode node = nodes.get(code);
        if (node == null) {
            throw new IndexStatsException("unknown-code", code);
        }
        return node;
    }

    /** The tree flattened to the columns of a table. */
    AggregationPlan plan(Keys columns) {
        AggregationPlan known = plan;
        if (known == null || known.indicators() != columns) {
            known = AggregationPlan.of(this, columns);
            plan = known;
        }
        return known;
    }

    /** Whether the tree has this code. */
    public boolean contains(String code) {
        return nodes.containsKey(code);
    }

    /** All lines, in the order given. */
    public List<IndexNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Level 1, in the order given. */
    public List<IndexNode> indicators() {
        return indicators;
    }

    /** Levels 2 and above from the bottom up, within a level in the order given. */
    public List<IndexNode> aggregates() {
        return aggregates;
    }

    /** The lines of one level, in the order given. */
    public List<IndexNode> level(int level) {
        return nodes.values().stream().filter(node -> node.level() == level).toList();
    }

    /** The top of the tree. */
    public IndexNode root() {
        return aggregates.getLast();
    }

    /** Direct children, in the order given; empty for an indicator. */
    public List<IndexNode> children(String code) {
        List<IndexNode> found = children.get(node(code).code());
        return found == null ? List.of() : List.copyOf(found);
    }

    /** The indicators below a node, in the order given; the node itself when it is an indicator. */
    public List<IndexNode> indicatorsBelow(String code) {
        return indicators.stream()
                .filter(indicator -> code.equals(ancestor(indicator, node(code).level())))
                .toList();
    }

    /** Code of the ancestor of a node at a level (the node itself at its own level), or null when it has none. */
    public @Nullable String ancestor(IndexNode node, int level) {
        IndexNode current = node;
        while (current.level() < level) {
            IndexNode parent = current.parent() == null ? null : nodes.get(current.parent());
            if (parent == null) {
                return null;
            }
            current = parent;
        }
        return current.level() == level ? current.code() : null;
    }

    /**
     * An edited copy with other weights; codes not named keep theirs.
     *
     * @throws IndexStatsException {@code unknown-code} (code) and those of {@link #of}
     */
    public IndexTree withWeights(Map<String, Double> weights) {
        weights.keySet().forEach(this::node);
        return of(nodes.values().stream()
                .map(node -> {
                    Double changed = weights.get(node.code());
                    return changed == null ? node : node.withWeight(changed);
                })
                .toList());
    }

    /**
     * Share of each node in the index: the product over its ancestors of weight divided by the sum of the siblings'
     * weights. The root has 1, each level sums to 1. This is the weight the methodology states, not the influence.
     */
    public Map<String, Double> effectiveWeights() {
        Map<String, Double> effective = HashMap.newHashMap(nodes.size());
        effective.put(root().code(), 1.0);
        for (IndexNode parent : aggregates.reversed()) {
            double share = effective.getOrDefault(parent.code(), Double.NaN);
            List<IndexNode> siblings = children.getOrDefault(parent.code(), List.of());
            double sum = siblings.stream().mapToDouble(IndexNode::weight).sum();
            siblings.forEach(child -> effective.put(child.code(), share * (child.weight() / sum)));
        }
        return Map.copyOf(effective);
    }
}

package vn.thanghang.indexstats.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.analysis.GroupRule;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.forecast.ForecastMethod;
import vn.thanghang.indexstats.forecast.JointDraws;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * Finds the most plausible improvements that reach a target in the next edition.
 *
 * <p>The cost of raising a criterion is its surprisal, learned from the panel ({@link ImprovementPath#cost}); a plan
 * touches at most K criteria and minimises the sum of the costs, proven optimal for the sum of points it needs. That sum
 * is read off the joint draws of the forecast, with rivals and untouched criteria drifting; since it depends a little
 * on which criteria are touched, plan and sum are found in turns, and the cheapest plan that holds with the wanted
 * confidence is kept. The object holds the draws, so one finder answers many requests; safe for use by many threads.
 */
public final class PathFinder {

    private static final int TURNS = 12;
    private static final int PRECEDENTS_LISTED = 10;

    private final Panel panel;
    private final Edition edition;
    private final GroupRule rule;
    private final JointDraws joint;

    private PathFinder(Panel panel, int year, GroupRules rules, JointDraws joint) {
        this.panel = panel;
        this.edition = panel.edition(year);
        this.rule = rules.in(year + 1);
        this.joint = joint;
    }

    /**
     * Prepares the search from an edition.
     *
     * @param year the edition to start from; later editions are not looked at
     * @param draws number of joint draws; 4,000 is enough for a page
     * @throws IndexStatsException {@code unknown-year}; {@code too-few-editions}; {@code no-draws}
     */
    public static PathFinder of(Panel panel, int year, GroupRules rules, ForecastMethod method, int draws, long seed) {
        Panel known = panel.upTo(year);
        return new PathFinder(known, year, rules, JointDraws.of(known, year, method, draws, seed));
    }

    /**
     * Finds the path of one unit.
     *
     * @throws IndexStatsException {@code unknown-unit}; {@code missing-total} for a withheld unit; {@code
     *     unknown-criterion} for a locked code or a minimum that is not a sub-dimension; {@code no-groups} for a
     *     group target in a year without groups; {@code minimum-of-locked} and {@code too-many-minimums} for minimums
     *     that no plan can meet
     */
    public ImprovementPath find(String unit, PathRequest request) {
        int u = edition.indexOf(unit);
        double[] from = from(unit);
        if (request.target() instanceof PathTarget.Group && rule == GroupRule.NONE) {
            throw new IndexStatsException("no-groups", edition.year() + 1);
        }
        double[] least = least(from, request);
        List<ConvexCost> costs = costs(u, from, request);
        ImprovementPath path = search(unit, u, from, least, costs, request);
        return path != null ? path : unreachable(unit, u, from, least, costs, request);
    }

    private double[] from(String unit) {
        double[] from = new double[joint.codes().size()];
        for (int c = 0; c < from.length; c++) {
            from[c] = edition.score(unit, joint.codes().get(c));
            if (Double.isNaN(from[c])) {
                throw new IndexStatsException("missing-total", unit, edition.year());
            }
        }
        return from;
    }

    private double[] least(double[] from, PathRequest request) {
        double[] least = new double[from.length];
        int raised = 0;
        for (Map.Entry<String, Double> minimum : request.minimums().entrySet()) {
            int c = part(minimum.getKey());
            least[c] = Math.max(0, minimum.getValue() - from[c]);
            if (least[c] > 0) {
                raised++;
                if (request.locked().contains(minimum.getKey())) {
                    throw new IndexStatsException("minimum-of-locked", minimum.getKey());
                }
            }
        }
        if (raised > request.maxCriteria()) {
            throw new IndexStatsException("too-many-minimums", raised, request.maxCriteria());
        }
        return least;
    }

    private List<ConvexCost> costs(int unit, double[] from, PathRequest request) {
        request.locked().forEach(this::part);
        request.difficulty().keySet().forEach(this::part);
        List<ConvexCost> costs = new ArrayList<>();
        for (int c = 0; c < from.length; c++) {
            String code = joint.codes().get(c);
            costs.add(
                    request.locked().contains(code)
                            ? ConvexCost.forbidden()
                            : StepCosts.of(
                                    joint, unit, c, from[c], edition.tree().high(code), request));
        }
        return costs;
    }

    private int part(String code) {
        int c = joint.codes().indexOf(code);
        if (c < 0) {
            throw new IndexStatsException("unknown-criterion", code, edition.year());
        }
        return c;
    }

    /** The cheapest plan that holds with the wanted confidence; {@code null} when there is none. */
    private @Nullable ImprovementPath search(
            String unit, int u, double[] from, double[] least, List<ConvexCost> costs, PathRequest request) {
        Needs needs = new Needs(joint, u, from, request.target(), rule);
        boolean[] touched = touched(least);
        double needed = needs.needed(touched, request.confidence());
        double[] best = null;
        double bestCost = Double.POSITIVE_INFINITY;
        boolean triedGreatest = false;
        for (int turn = 0; turn < TURNS; turn++) {
            double[] plan = SparseAllocation.solve(costs, least, request.maxCriteria(), needed);
            if (plan == null && triedGreatest) {
                break;
            }
            triedGreatest |= plan == null;
            touched = touched(plan == null ? greatest(u, from, costs, least, request.maxCriteria()) : plan);
            double neededNow = needs.needed(touched, request.confidence());
            double[] fitted = SparseAllocation.fill(costs, least, touched, neededNow);
            if (fitted != null && needs.confidence(touched(fitted), fitted) >= request.confidence()) {
                double cost = SparseAllocation.cost(costs, fitted);
                if (cost < bestCost - 1e-12) {
                    best = fitted;
                    bestCost = cost;
                }
            }
            if (Math.abs(neededNow - needed) < 1e-9) {
                break;
            }
            needed = neededNow;
        }
        return best == null ? null : path(unit, from, costs, request, needs, best);
    }

    private static boolean[] touched(double[] gains) {
        boolean[] touched = new boolean[gains.length];
        for (int c = 0; c < gains.length; c++) {
            touched[c] = gains[c] > 0;
        }
        return touched;
    }

    private ImprovementPath path(
            String unit, double[] from, List<ConvexCost> costs, PathRequest request, Needs needs, double[] gains) {
        boolean[] touched = touched(gains);
        List<PathStep> steps = new ArrayList<>();
        for (int c = 0; c < gains.length; c++) {
            if (touched[c]) {
                steps.add(step(c, from[c], gains[c], costs.get(c), needs));
            }
        }
        return new ImprovementPath(
                edition.year(),
                unit,
                request,
                needs.needed(touched, request.confidence()),
                true,
                needs.confidence(touched, gains),
                needs.plausibility(touched, gains),
                SparseAllocation.cost(costs, gains),
                steps,
                null);
    }

    private PathStep step(int c, double from, double gain, ConvexCost cost, Needs needs) {
        String code = joint.codes().get(c);
        List<Precedent> precedents = Precedents.of(panel, edition.year(), code, from, gain);
        boolean[] alone = new boolean[joint.codes().size()];
        double[] gains = new double[alone.length];
        alone[c] = true;
        gains[c] = gain;
        return new PathStep(
                code,
                from,
                from + gain,
                cost.at(gain),
                needs.plausibility(alone, gains),
                precedents.size(),
                precedents.subList(0, Math.min(PRECEDENTS_LISTED, precedents.size())));
    }

    private ImprovementPath unreachable(
            String unit, int u, double[] from, double[] least, List<ConvexCost> costs, PathRequest request) {
        Needs needs = new Needs(joint, u, from, request.target(), rule);
        ImprovementPath nearest = nearest(u, from, least, costs, request, needs)
                .map(target -> search(unit, u, from, least, costs, request.withTarget(target)))
                .orElse(null);
        double needed = needs.needed(new boolean[from.length], request.confidence());
        return new ImprovementPath(
                edition.year(), unit, request, needed, false, 0, 0, Double.POSITIVE_INFINITY, List.of(), nearest);
    }

    /** The nearest target of the same kind that the greatest possible gain still reaches. */
    private Optional<PathTarget> nearest(
            int u, double[] from, double[] least, List<ConvexCost> costs, PathRequest request, Needs needs) {
        double[] gains = greatest(u, from, costs, least, request.maxCriteria());
        boolean[] touched = touched(gains);
        if (!feasible(costs, least)) {
            return Optional.empty();
        }
        return switch (request.target()) {
            case PathTarget.Total ignored ->
                Optional.of(new PathTarget.Total(needs.attained(touched, gains, request.confidence()) - 1e-6));
            case PathTarget.Rank ignored ->
                Optional.of(new PathTarget.Rank(rankAttained(u, needs, touched, gains, request.confidence())));
            case PathTarget.Group group -> {
                for (int g = group.group().number() + 1; g <= 4; g++) {
                    PathTarget.Group worse = new PathTarget.Group(PerformanceGroup.ofNumber(g));
                    Needs other = new Needs(joint, u, from, worse, rule);
                    if (other.confidence(touched, gains) >= request.confidence()) {
                        yield Optional.of(worse);
                    }
                }
                yield Optional.empty();
            }
        };
    }

    private static boolean feasible(List<ConvexCost> costs, double[] least) {
        for (int c = 0; c < least.length; c++) {
            if (least[c] > costs.get(c).bound()) {
                return false;
            }
        }
        return true;
    }

    /** The forced criteria, then those whose greatest gain adds most to what they would do by themselves. */
    private double[] greatest(int u, double[] from, List<ConvexCost> costs, double[] least, int most) {
        Integer[] order = new Integer[least.length];
        double[] added = new double[least.length];
        for (int c = 0; c < order.length; c++) {
            order[c] = c;
            added[c] = least[c] > 0
                    ? Double.POSITIVE_INFINITY
                    : from[c] + costs.get(c).bound() - joint.expected(u, c);
        }
        Arrays.sort(order, Comparator.comparingDouble(c -> -added[c]));
        double[] gains = new double[least.length];
        for (int i = 0; i < most && i < order.length && added[order[i]] > 0; i++) {
            gains[order[i]] = costs.get(order[i]).bound();
        }
        return gains;
    }

    private int rankAttained(int unit, Needs needs, boolean[] touched, double[] gains, double confidence) {
        double[] totals = new double[joint.units().size()];
        double[] scratch = new double[totals.length];
        int[] ranks = new int[totals.length];
        int[] seen = new int[totals.length];
        for (int d = 0; d < joint.draws(); d++) {
            joint.totals(d, totals);
            totals[unit] = needs.standing(d, touched, gains);
            Ranks.competition(totals, scratch, ranks);
            seen[ranks[unit] - 1]++;
        }
        int sum = 0;
        for (int r = 0; r < seen.length; r++) {
            sum += seen[r];
            if (sum >= confidence * joint.draws() - 1e-9) {
                return r + 1;
            }
        }
        return seen.length;
    }
}

package vn.thanghang.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.Target;
import vn.thanghang.remediation.content.TargetReading;

/**
 * The targets of a plan held against the gap and against what provinces ever achieved within one year. Neutral: it says
 * figures, no judgement.
 *
 * @param gained points the targets add up to; criteria below another one of the plan are not counted twice
 * @param gap points that are missing to the middle of the provinces, over the same criteria
 * @param unknown labels of criteria whose target or score is not known, so that they are not in the sums
 * @param above targets that lie above everything recorded
 */
public record TargetOutlook(double gained, double gap, List<String> unknown, List<Above> above) {

    /** Differences below this are rounding. */
    private static final double ROUNDING = 0.005;

    /**
     * A target above what any province gained within one year.
     *
     * @param gain points the target asks for
     * @param ever the greatest gain recorded
     */
    public record Above(PlanDraft.Line line, double gain, double ever) {}

    public TargetOutlook {
        unknown = List.copyOf(unknown);
        above = List.copyOf(above);
    }

    /** How many points the targets stay below the gap; 0 when they do not. */
    public double below() {
        double missing = gap - gained;
        return missing > ROUNDING ? missing : 0;
    }

    /** @param isWithin whether the criterion lies below another one of the plan */
    public static TargetOutlook of(PlanDraft plan, Map<String, CriterionFacts> facts, Predicate<String> isWithin) {
        double gained = 0;
        double gap = 0;
        var unknown = new ArrayList<String>();
        var above = new ArrayList<Above>();
        for (PlanDraft.Line line : plan.criteria()) {
            CriterionFacts known = facts.getOrDefault(line.code(), CriterionFacts.UNKNOWN);
            Double gain = plan.target(line) instanceof TargetReading.Read read ? gain(read.target(), known) : null;
            Double score = known.score();
            if (gain == null || score == null || known.finding() == null) {
                unknown.add(line.label());
                continue;
            }
            Double ever = known.everGained();
            if (ever != null && gain > ever + ROUNDING) {
                above.add(new Above(line, gain, ever));
            }
            if (!isWithin.test(line.code())) {
                gained += gain;
                gap += Math.max(0, known.finding().median() - score);
            }
        }
        return new TargetOutlook(gained, gap, unknown, above);
    }

    /** Points above the starting score that reach the target; 0 when it is reached already, null when not known. */
    static @Nullable Double gain(Target target, CriterionFacts facts) {
        Double score = facts.score();
        if (score == null) {
            return null;
        }
        double goal = switch (target) {
            case Target.Absolute(var wanted) -> wanted.doubleValue();
            case Target.Delta(var points) -> score + points.doubleValue();
            case Target.Hold _ -> score;
            case Target.Group(var group) -> facts.floor(group);
            case Target.Rank(int rank) -> atRank(facts, rank);
            case Target.RankChange(int places) -> {
                Integer now = facts.finding() == null ? null : facts.finding().rank();
                yield now == null ? Double.NaN : atRank(facts, Math.max(1, now - places));
            }
        };
        return Double.isNaN(goal) ? null : Math.max(0, goal - score);
    }

    private static double atRank(CriterionFacts facts, int rank) {
        return rank > facts.ranked().size() ? Double.NaN : facts.ranked().get(rank - 1);
    }
}

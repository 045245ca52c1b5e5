package vn.thanghang.oversight.ladder;

/**
 * When a rung is proposed for a kind of work.
 *
 * @param late working days of lateness from which it may be proposed
 * @param pause working days after the step before it, or after the last progress reported
 */
public record LadderRule(Rung rung, int late, int pause) {

    public LadderRule {
        if (rung == Rung.REMINDER || late < 1 || pause < 1) {
            throw new IllegalArgumentException("not a rule of the ladder: " + rung + ' ' + late + ' ' + pause);
        }
    }
}

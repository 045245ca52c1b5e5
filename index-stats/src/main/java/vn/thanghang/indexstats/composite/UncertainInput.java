package vn.thanghang.indexstats.composite;

import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * An assumption of the methodology that could have been made otherwise.
 *
 * @param name for reports
 * @param alternatives the choices, equally likely, at least one
 */
public record UncertainInput(String name, List<Alternative> alternatives) {

    /**
     * Checks the choices.
     *
     * @throws IndexStatsException {@code no-alternative} (name)
     */
    public UncertainInput {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IndexStatsException("no-alternative", name);
        }
    }

    /**
     * The choice a uniform draw stands for: ⌊u · k⌋ for k choices.
     *
     * @param draw in [0, 1)
     * @throws IndexStatsException {@code bad-draw} (name, draw)
     */
    public int choice(double draw) {
        if (!(draw >= 0 && draw < 1)) {
            throw new IndexStatsException("bad-draw", name, draw);
        }
        return (int) (draw * alternatives.size());
    }

    /**
     * Number of the choice with this label.
     *
     * @throws IndexStatsException {@code unknown-alternative} (name, label)
     */
    public int choiceOf(String label) {
        for (int choice = 0; choice < alternatives.size(); choice++) {
            if (alternatives.get(choice).label().equals(label)) {
                return choice;
            }
        }
        throw new IndexStatsException("unknown-alternative", name, label);
    }
}

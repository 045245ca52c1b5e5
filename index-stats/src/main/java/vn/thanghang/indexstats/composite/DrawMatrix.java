package vn.thanghang.indexstats.composite;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.thanghang.indexstats.IndexStatsException;

/** Which choice every run makes of every uncertain input. Immutable. */
public final class DrawMatrix {

    private final int[] choices;
    private final int inputs;

    private DrawMatrix(int[] choices, int inputs) {
        this.choices = choices;
        this.inputs = inputs;
    }

    /**
     * Choices made elsewhere.
     *
     * @param choices run by input, numbers from 0
     * @throws IndexStatsException {@code no-runs}, {@code length-mismatch} (inputs, choices of a run),
     *     {@code unknown-alternative} (name, choice)
     */
    public static DrawMatrix ofChoices(int[][] choices, List<UncertainInput> inputs) {
        if (choices.length == 0 || inputs.isEmpty()) {
            throw new IndexStatsException("no-runs");
        }
        int[] flat = new int[choices.length * inputs.size()];
        for (int run = 0; run < choices.length; run++) {
            if (choices[run].length != inputs.size()) {
                throw new IndexStatsException("length-mismatch", inputs.size(), choices[run].length);
            }
            for (int i = 0; i < inputs.size(); i++) {
                int choice = choices[run][i];
                if (choice < 0 || choice >= inputs.get(i).alternatives().size()) {
                    throw new IndexStatsException(
                            "unknown-alternative", inputs.get(i).name(), choice);
                }
                flat[run * inputs.size() + i] = choice;
            }
        }
        return new DrawMatrix(flat, inputs.size());
    }

    /**
     * Uniform draws made elsewhere, decoded by {@link UncertainInput#choice}.
     *
     * @param draws run by input, each in [0, 1)
     */
    public static DrawMatrix ofUniform(double[][] draws, List<UncertainInput> inputs) {
        int[][] choices = new int[draws.length][];
        for (int run = 0; run < draws.length; run++) {
            if (draws[run].length != inputs.size()) {
                throw new IndexStatsException("length-mismatch", inputs.size(), draws[run].length);
            }
            choices[run] = new int[inputs.size()];
            for (int i = 0; i < inputs.size(); i++) {
                choices[run][i] = inputs.get(i).choice(draws[run][i]);
            }
        }
        return ofChoices(choices, inputs);
    }

    /** Independent random choices. The same seed gives the same matrix (L64X128MixRandom). */
    public static DrawMatrix random(int runs, List<UncertainInput> inputs, long seed) {
        return ofUniform(uniform(runs, inputs.size(), seed), inputs);
    }

    /**
     * The design of a variance-based sensitivity analysis: N rows A, N rows B, and for every input N rows of A with the
     * column of that input taken from B; N (d + 2) runs.
     */
    public static DrawMatrix sobol(int n, List<UncertainInput> inputs, long seed) {
        int d = inputs.size();
        double[][] both = uniform(n, 2 * d, seed);
        double[][] design = new double[n * (d + 2)][d];
        for (int run = 0; run < n; run++) {
            for (int i = 0; i < d; i++) {
                double a = both[run][i];
                double b = both[run][d + i];
                design[run][i] = a;
                design[n + run][i] = b;
                for (int mixed = 0; mixed < d; mixed++) {
                    design[(mixed + 2) * n + run][i] = mixed == i ? b : a;
                }
            }
        }
        return ofUniform(design, inputs);
    }

    private static double[][] uniform(int rows, int columns, long seed) {
        if (rows < 1) {
            throw new IndexStatsException("no-runs");
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[][] draws = new double[rows][columns];
        for (double[] row : draws) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextDouble();
            }
        }
        return draws;
    }

    /** Number of runs. */
    public int runs() {
        return choices.length / inputs;
    }

    /** Number of inputs. */
    public int inputs() {
        return inputs;
    }

    /** The choice of one run for one input, from 0. */
    public int choice(int run, int input) {
        return choices[run * inputs + input];
    }

    /** The first runs only. */
    public DrawMatrix first(int runs) {
        return new DrawMatrix(Arrays.copyOf(choices, runs * inputs), inputs);
    }
}

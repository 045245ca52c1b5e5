package vn.thanghang.indexstats.survey;

/**
 * Hadamard matrices: entries ±1, columns orthogonal, first column constant. Built from Paley matrices of order q + 1 (q
 * prime, q ≡ 3 mod 4) and Sylvester's doubling; the smallest available order is used.
 */
final class HadamardMatrix {

    private HadamardMatrix() {}

    /** A matrix of at least this order, true standing for +1. */
    static boolean[][] atLeast(int order) {
        for (int size = 4; ; size += 4) {
            if (size >= order) {
                int core = size;
                int doublings = 0;
                while (!paley(core) && core % 2 == 0) {
                    core /= 2;
                    doublings++;
                }
                if (paley(core) || core == 1) {
                    return doubled(core == 1 ? new boolean[][] {{true}} : ofPaley(core), doublings);
                }
            }
        }
    }

    private static boolean paley(int order) {
        int q = order - 1;
        if (q < 3 || q % 4 != 3) {
            return false;
        }
        for (int divisor = 3; divisor * divisor <= q; divisor += 2) {
            if (q % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean[][] ofPaley(int order) {
        int q = order - 1;
        boolean[] square = new boolean[q];
        for (long i = 1; i < q; i++) {
            square[(int) (i * i % q)] = true;
        }
        boolean[][] matrix = new boolean[order][order];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                matrix[i][j] = i == 0 || j == 0 || i != j && !square[Math.floorMod(j - i, q)];
            }
        }
        return matrix;
    }

    private static boolean[][] doubled(boolean[][] matrix, int times) {
        boolean[][] current = matrix;
        for (int t = 0; t < times; t++) {
            int n = current.length;
            boolean[][] next = new boolean[2 * n][2 * n];
            for (int i = 0; i < 2 * n; i++) {
                for (int j = 0; j < 2 * n; j++) {
                    next[i][j] = current[i % n][j % n] ^ (i >= n && j >= n);
                }
            }
            current = next;
        }
        return current;
    }
}

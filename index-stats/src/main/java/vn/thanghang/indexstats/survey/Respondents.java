package vn.thanghang.indexstats.survey;

/** Counts the rows that are observed. */
final class Respondents {

    private Respondents() {}

    static int count(double[] weights, double[] first, double[] second) {
        int count = 0;
        for (int row = 0; row < first.length; row++) {
            if (weights[row] > 0 && !Double.isNaN(first[row]) && !Double.isNaN(second[row])) {
                count++;
            }
        }
        return count;
    }
}

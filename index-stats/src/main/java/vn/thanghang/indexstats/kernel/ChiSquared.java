package vn.thanghang.indexstats.kernel;

/**
 * Upper tail of the chi-squared distribution, by the regularised incomplete gamma function (series below, continued
 * fraction above the mean; NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2). About 13 digits.
 */
public final class ChiSquared {

    private ChiSquared() {}

    /** P(X &gt; x) with {@code df} &gt; 0 degrees of freedom; 1 at or below 0. */
    public static double upperTail(double x, double df) {
        return x <= 0 ? 1 : upperGamma(df / 2, x / 2);
    }

    private static double upperGamma(double a, double x) {
        double front = Math.exp(a * Math.log(x) - x - LogGamma.of(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int n = 1; n < 100_000 && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
                term *= x / (a + n);
                sum += term;
            }
            return 1 - front * sum;
        }
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < 100_000; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return front * value;
    }
}

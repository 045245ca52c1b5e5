package vn.thanghang.indexstats.kernel;

/**
 * Regularised incomplete beta function I(x; a, b): the distribution function of a Beta(a, b) variable, and its inverse.
 *
 * <p>Continued fraction evaluated by Lentz's method (NIST Digital Library of Mathematical Functions, 8.17.22); the
 * inverse by bisection safeguarded Newton steps. About 13 digits.
 */
public final class IncompleteBeta {

    private static final double TINY = 1e-300;

    private IncompleteBeta() {}

    /** I(x; a, b) for a, b &gt; 0; 0 below 0 and 1 above 1; {@code NaN} when an argument is. */
    public static double of(double x, double a, double b) {
        if (Double.isNaN(x) || !(a > 0) || !(b > 0)) {
            return Double.NaN;
        }
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front =
                Math.exp(LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** The x with I(x; a, b) = p, for p in [0, 1]. */
    public static double inverse(double p, double a, double b) {
        if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0)) {
            return Double.NaN;
        }
        if (p == 0 || p == 1) {
            return p;
        }
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        double logNorm = LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b);
        for (int i = 0; i < 400; i++) {
            double error = of(x, a, b) - p;
            if (error == 0) {
                return x;
            }
            if (error < 0) {
                low = x;
            } else {
                high = x;
            }
            double density = Math.exp(logNorm + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= 1e-16 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.abs(d) < TINY ? TINY : d);
        double value = d;
        for (int m = 1; m <= 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}

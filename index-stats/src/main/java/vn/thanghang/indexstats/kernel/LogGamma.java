package vn.thanghang.indexstats.kernel;

/**
 * Natural logarithm of the gamma function for positive arguments, to about 15 digits.
 *
 * <p>Source: C. Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. B 1 (1964); g = 607/128
 * with the 15 coefficients of P. Godfrey.
 */
public final class LogGamma {

    private static final double[] COEFFICIENTS = {
        0.9999999999999971,
        57.15623566586292,
        -59.59796035547549,
        14.136097974741746,
        -0.4919138160976202,
        3.399464998481189e-5,
        4.652362892704858e-5,
        -9.837447530487956e-5,
        0.0001580887032249125,
        -0.00021026444172410488,
        0.00021743961811521265,
        -0.0001643181065367639,
        8.441822398385275e-5,
        -2.6190838401581408e-5,
        3.6899182659531625e-6
    };
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    /** ln Γ(x) for x &gt; 0; {@code NaN} otherwise. */
    public static double of(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = COEFFICIENTS.length - 1; i > 0; i--) {
            sum += COEFFICIENTS[i] / (x + i);
        }
        sum += COEFFICIENTS[0];
        double base = x + 607.0 / 128 + 0.5;
        return (x + 0.5) * Math.log(base) - base + HALF_LOG_TWO_PI + Math.log(sum / x);
    }
}

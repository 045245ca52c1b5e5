/**
 * Forecast of the next edition as a joint predictive distribution, with the back-test that says how far to trust it.
 * Start at {@link vn.thanghang.indexstats.forecast.Forecast#of} and {@link
 * vn.thanghang.indexstats.forecast.BackTest#of}.
 */
@NullMarked
package vn.thanghang.indexstats.forecast;

import org.jspecify.annotations.NullMarked;

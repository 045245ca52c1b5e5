/**
 * What-if: an edited copy of one unit's scores, recomputed. Start at {@link vn.thanghang.indexstats.whatif.Simulation}.
 */
@NullMarked
package vn.thanghang.indexstats.whatif;

import org.jspecify.annotations.NullMarked;

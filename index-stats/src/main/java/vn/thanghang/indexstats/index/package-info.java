/**
 * The index tier: a tree of criteria, the published scores of all units in one edition, and the panel of editions.
 *
 * <p>All types are immutable values without input or output. A score that was not published is {@code NaN}, never
 * zero. Units are named by a stable name or code of the caller's choice; criteria by their code, and across editions by
 * their {@linkplain vn.thanghang.indexstats.index.Criterion#meaning() meaning}, because publishers reuse codes.
 */
@NullMarked
package vn.thanghang.indexstats.index;

import org.jspecify.annotations.NullMarked;

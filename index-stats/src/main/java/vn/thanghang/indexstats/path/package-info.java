/**
 * Path to target: which few criteria, raised how far, would most plausibly bring a unit to a rank, group or total in
 * the next edition. Start at {@link vn.thanghang.indexstats.path.PathFinder}.
 */
@NullMarked
package vn.thanghang.indexstats.path;

import org.jspecify.annotations.NullMarked;

/**
 * Looks into files nobody has vouched for and says why one is not to be read: bombs, macros, active content, links that
 * are followed by themselves, names that lie. It parses them itself, so it belongs into the limited process.
 */
@NullMarked
package vn.thanghang.officialdocs.inspect;

import org.jspecify.annotations.NullMarked;

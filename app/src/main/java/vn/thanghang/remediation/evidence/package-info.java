/**
 * Proof of what was done: typed, with its content, where it was taken over from, and where the same or nearly the same stands
 * elsewhere.
 */
@NamedInterface("evidence")
@NullMarked
package vn.thanghang.remediation.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

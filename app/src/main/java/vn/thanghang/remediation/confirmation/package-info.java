/**
 * Another party says whether the result of a task meets: in rounds, within days of its own, a share of them looked at again; and
 * the fact that a remedy does not meet, which only the committee concludes.
 */
@NamedInterface("confirmation")
@NullMarked
package vn.thanghang.remediation.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

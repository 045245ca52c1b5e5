/** Looking at a plan that was sent: remarks anchored to its lines, the answer, the days a reviewer has. */
@NamedInterface("review")
@NullMarked
package vn.thanghang.remediation.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The rules a plan is held against before it is submitted; nothing here knows where it is stored. */
@NamedInterface("quality")
@NullMarked
package vn.thanghang.remediation.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Measures others have taken, to copy from. */
@NamedInterface("measure")
@NullMarked
package vn.thanghang.remediation.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** A plan on its road from the first word to the answer of the department of home affairs. */
@NamedInterface("plan")
@NullMarked
package vn.thanghang.remediation.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

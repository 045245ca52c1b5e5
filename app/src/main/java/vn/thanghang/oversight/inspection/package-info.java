/** Rounds of inspection: a sample weighted by risk and drawn by a published seed, what was found, and what became of it. */
@NullMarked
@NamedInterface("inspection")
package vn.thanghang.oversight.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** How things stand to their dates: five outcomes and no date, read the same way everywhere; lateness determined anew by a document. */
@NullMarked
@NamedInterface("lateness")
package vn.thanghang.oversight.lateness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

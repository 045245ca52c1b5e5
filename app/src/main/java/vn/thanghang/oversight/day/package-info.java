/** The run of a working day: what is late, who is reminded, which step of the ladder comes next, who is told. */
@NullMarked
@NamedInterface("day")
package vn.thanghang.oversight.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The ladder above what is late: reminder, letter of urging, request to explain, report and proposal to the committee of the province. */
@NullMarked
@NamedInterface("ladder")
package vn.thanghang.oversight.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

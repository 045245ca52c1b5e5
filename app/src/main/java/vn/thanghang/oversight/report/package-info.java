/** The report and proposal to the committee of the province, and what the committee concludes. */
@NullMarked
@NamedInterface("report")
package vn.thanghang.oversight.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

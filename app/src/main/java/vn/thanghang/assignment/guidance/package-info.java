/** Guidance to the agencies in charge: the letter with its outline and the day for the plans; questions and answers. */
@NamedInterface("guidance")
@NullMarked
package vn.thanghang.assignment.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Issued tasks: their progress in four choices, their dates and every request to move one. */
@NamedInterface("task")
@NullMarked
package vn.thanghang.remediation.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

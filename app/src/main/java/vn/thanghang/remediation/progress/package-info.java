/**
 * What agencies report about their tasks: how far, what was done, what comes next, what stands in the way and who can clear it
 * away; and the head standing behind the figures of a month.
 */
@NamedInterface("progress")
@NullMarked
package vn.thanghang.remediation.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

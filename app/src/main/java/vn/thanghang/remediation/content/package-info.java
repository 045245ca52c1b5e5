/** What a plan says: causes, targets, tasks, resources, as they were typed and as they were read. */
@NamedInterface("content")
@NullMarked
package vn.thanghang.remediation.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

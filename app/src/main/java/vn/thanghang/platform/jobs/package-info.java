/** What the system does by itself, on one node at a time. */
@NullMarked
@NamedInterface("jobs")
package vn.thanghang.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

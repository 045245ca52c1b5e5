/** Lateness as facts, reminders, and one digest per person and day. */
@NullMarked
@NamedInterface("reminder")
package vn.thanghang.oversight.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

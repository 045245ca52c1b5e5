/** Periodic reports: who asked for them, their cut-off and due days, each agency's own draft and the roll-up. */
@NullMarked
@NamedInterface("periodic")
package vn.thanghang.oversight.periodic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

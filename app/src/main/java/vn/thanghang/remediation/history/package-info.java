/** What plans and tasks went through, each thing with its moment: from it any earlier day can be told again. */
@NullMarked
@NamedInterface("history")
package vn.thanghang.remediation.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

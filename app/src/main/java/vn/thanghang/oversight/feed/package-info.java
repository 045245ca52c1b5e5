/** The deadlines of one person as a calendar that other programs read under a secret address. */
@NullMarked
@NamedInterface("feed")
package vn.thanghang.oversight.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

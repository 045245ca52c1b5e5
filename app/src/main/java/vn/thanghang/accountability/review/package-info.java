/** Requests to look at a line of a file again, each with its result. */
@NullMarked
@NamedInterface("review")
package vn.thanghang.accountability.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

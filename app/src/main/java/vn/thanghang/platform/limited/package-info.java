/**
 * Programs of our own in processes of their own, for work on bytes nobody has vouched for: little memory, no network,
 * killed at a time limit, each used for one piece of work.
 */
@NamedInterface("limited")
@NullMarked
package vn.thanghang.platform.limited;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

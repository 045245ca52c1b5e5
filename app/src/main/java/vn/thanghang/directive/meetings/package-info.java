/**
 * Above the yearly work: records of conferences and briefings, whose conclusions become a notice and from there duties
 * like any other, and programmes over several years with what they want of each index.
 */
@NamedInterface("meetings")
@NullMarked
package vn.thanghang.directive.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Before a paper is signed: a draft goes to agencies for their opinion with a date, each answers section by section, the
 * opinions are gathered with what the drafter does with them, and all of it becomes the file a leader decides on, whose
 * words are noted.
 */
@NamedInterface("opinions")
@NullMarked
package vn.thanghang.directive.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

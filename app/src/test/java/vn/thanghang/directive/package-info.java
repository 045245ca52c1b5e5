/** Tests of the commands over official papers. */
@NullMarked
package vn.thanghang.directive;

import org.jspecify.annotations.NullMarked;

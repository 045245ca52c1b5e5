/** Pages of the number register. */
@NullMarked
package vn.thanghang.directive.numbers.web;

import org.jspecify.annotations.NullMarked;

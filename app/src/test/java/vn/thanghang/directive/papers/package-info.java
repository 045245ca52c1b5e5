@NullMarked
package vn.thanghang.directive.papers;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thanghang.directive.register;

import org.jspecify.annotations.NullMarked;

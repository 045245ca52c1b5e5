@NullMarked
package vn.thanghang.directive.signature;

import org.jspecify.annotations.NullMarked;

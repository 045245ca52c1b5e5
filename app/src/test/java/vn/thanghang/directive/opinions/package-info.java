@NullMarked
package vn.thanghang.directive.opinions;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thanghang.directive.duties;

import org.jspecify.annotations.NullMarked;

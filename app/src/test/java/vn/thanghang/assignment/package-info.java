@NullMarked
package vn.thanghang.assignment;

import org.jspecify.annotations.NullMarked;

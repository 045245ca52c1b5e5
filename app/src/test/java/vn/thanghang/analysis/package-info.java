@NullMarked
package vn.thanghang.analysis;

import org.jspecify.annotations.NullMarked;

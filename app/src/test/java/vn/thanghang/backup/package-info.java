@NullMarked
package vn.thanghang.backup;

import org.jspecify.annotations.NullMarked;

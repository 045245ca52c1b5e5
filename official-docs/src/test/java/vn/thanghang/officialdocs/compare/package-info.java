/** Tests of the comparison of signed copies. */
@NullMarked
package vn.thanghang.officialdocs.compare;

import org.jspecify.annotations.NullMarked;

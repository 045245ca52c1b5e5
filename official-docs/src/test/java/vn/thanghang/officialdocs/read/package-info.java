/** Tests of the reader. */
@NullMarked
package vn.thanghang.officialdocs.read;

import org.jspecify.annotations.NullMarked;

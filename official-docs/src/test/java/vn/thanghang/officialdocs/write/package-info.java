/** Tests of the writers: every claim about the look of a paper is read from the files they make. */
@NullMarked
package vn.thanghang.officialdocs.write;

import org.jspecify.annotations.NullMarked;

/** Tests of the document model. */
@NullMarked
package vn.thanghang.officialdocs;

import org.jspecify.annotations.NullMarked;

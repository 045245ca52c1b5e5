/** Compares the signed copy that comes back with the version that was frozen and sent for signature. */
@NullMarked
package vn.thanghang.officialdocs.compare;

import org.jspecify.annotations.NullMarked;

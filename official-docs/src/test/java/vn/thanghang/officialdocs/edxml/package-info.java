/** Tests of the exchange envelopes. */
@NullMarked
package vn.thanghang.officialdocs.edxml;

import org.jspecify.annotations.NullMarked;

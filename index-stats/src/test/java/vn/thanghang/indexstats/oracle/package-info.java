/** Comparison with figures of the reference tools of the field; see the {@code PROVENANCE.md} beside each set. */
@NullUnmarked // a look-up that finds nothing fails the test
package vn.thanghang.indexstats.oracle;

import org.jspecify.annotations.NullUnmarked;

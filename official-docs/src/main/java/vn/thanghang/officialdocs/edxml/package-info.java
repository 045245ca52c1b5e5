/**
 * Exchange envelopes of QCVN 102:2016/BTTTT (amended 2022), in the structure of the national document axis: a tolerant
 * {@link vn.thanghang.officialdocs.edxml.EdXmlReader}, a strict {@link vn.thanghang.officialdocs.edxml.EdXmlWriter}.
 * Digital signatures inside an envelope are neither checked nor made here.
 */
@NullMarked
package vn.thanghang.officialdocs.edxml;

import org.jspecify.annotations.NullMarked;

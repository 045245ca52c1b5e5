/**
 * Writers of official documents: {@link vn.thanghang.officialdocs.write.DocxWriter},
 * {@link vn.thanghang.officialdocs.write.PdfWriter} and {@link vn.thanghang.officialdocs.write.HtmlWriter}. All three
 * draw the same list of pieces, so that a paper looks alike everywhere. The same document gives the same bytes.
 */
@NullMarked
package vn.thanghang.officialdocs.write;

import org.jspecify.annotations.NullMarked;

/**
 * Reads official documents as they come in: DOCX, PDF, HTML, Markdown or plain text become proposed fields with a
 * confidence and a place in the text. Rules and grammars only, nothing learned, no clock, no network: the same bytes give
 * the same reading. {@link vn.thanghang.officialdocs.read.DocumentReader} is the way in; a person confirms what it
 * proposes. Documents marked as state secrets are refused without keeping any of their text.
 */
@NullMarked
package vn.thanghang.officialdocs.read;

import org.jspecify.annotations.NullMarked;

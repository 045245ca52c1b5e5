/** Official documents of NĐ 30/2020/NĐ-CP: a model, its writers to DOCX and PDF/A-2b, and readers. */
@NullMarked
package vn.thanghang.officialdocs;

import org.jspecify.annotations.NullMarked;

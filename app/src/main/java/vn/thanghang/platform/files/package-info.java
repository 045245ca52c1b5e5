/** Files by their content, in chunks, in the database: kept once, never changed, checked when read. */
@NamedInterface("files")
@NullMarked
package vn.thanghang.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

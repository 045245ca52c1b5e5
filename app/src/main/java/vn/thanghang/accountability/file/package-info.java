/** The file of an agency and a period as it was at the end of any day: told anew from dated rows, the same every time. */
@NullMarked
@NamedInterface("file")
package vn.thanghang.accountability.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

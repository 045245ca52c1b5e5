/** How the tasks of the agencies stand to their dates, as a grid and as a table: what the pages and files of both are made of. */
@NullMarked
@NamedInterface("grid")
package vn.thanghang.oversight.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

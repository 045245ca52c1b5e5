/** Pages and files of the grid and the summary. */
@NullMarked
package vn.thanghang.oversight.grid.web;

import org.jspecify.annotations.NullMarked;

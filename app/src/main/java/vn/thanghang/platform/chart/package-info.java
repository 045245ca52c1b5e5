/**
 * Charts as SVG text, computed without a browser: the same drawing stands on a page, in a PDF and in a letter. Colours
 * are presentation attributes with a class beside them, so that a style sheet may change them and a paper needs none;
 * nothing needs an inline style or a script. Every drawing carries its title and description; the page adds the table.
 *
 * <p>All drawings are 328 units wide: the width of a phone, where one unit is one pixel.
 */
@NullMarked
@NamedInterface("chart")
package vn.thanghang.platform.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

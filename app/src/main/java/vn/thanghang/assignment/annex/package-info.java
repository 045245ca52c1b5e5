/**
 * The table of assignments a province has written itself, in a workbook or a paper: read in a process of its own, matched
 * row by row against the criteria and the agencies, and taken over into a draft only as a whole.
 */
@NullMarked
package vn.thanghang.assignment.annex;

import org.jspecify.annotations.NullMarked;

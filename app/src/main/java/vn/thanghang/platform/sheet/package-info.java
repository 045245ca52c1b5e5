/**
 * Spreadsheets from outside as grids of cells: {@link vn.thanghang.platform.sheet.SpreadsheetFile} opens .xlsx and CSV
 * within limits, or says why it does not. What the cells mean is the business of the module that asks.
 */
@NullMarked
@NamedInterface("sheet")
package vn.thanghang.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

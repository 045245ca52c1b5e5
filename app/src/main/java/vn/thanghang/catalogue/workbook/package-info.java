/**
 * Reads the workbook that the publisher hands out after each round (.xlsx, or the same table as CSV): by its labels, never by fixed
 * positions. Nothing is stored here. A file is either read, with findings that name their cell, or refused with a reason.
 */
@NullMarked
@NamedInterface("workbook")
package vn.thanghang.catalogue.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

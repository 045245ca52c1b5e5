/**
 * The organisation as a file: a workbook with one sheet for agencies, codes, aliases, people in charge and relations, or
 * one of these tables as CSV. A file is read completely, looked over line by line and entered as one act, or not at all.
 */
@NullMarked
@NamedInterface("file")
package vn.thanghang.organisation.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Files. What comes in waits, is checked in a limited process and by a scanner of viruses, and only what is clean may be
 * kept; kept files are named by their content, stand in chunks in the database, never change and are checked when read.
 */
@NamedInterface("files")
@NullMarked
package vn.thanghang.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The application. Its modules are the direct sub-packages; the arrows between them are in {@code docs/architecture.md}. */
@NullMarked
package vn.thanghang;

import org.jspecify.annotations.NullMarked;

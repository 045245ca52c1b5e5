/** Pages of the files. */
@NullMarked
package vn.thanghang.accountability.web;

import org.jspecify.annotations.NullMarked;

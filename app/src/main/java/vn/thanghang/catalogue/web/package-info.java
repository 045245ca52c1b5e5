/** The pages of import and release: bring a file, look at it, confirm, check, publish, withdraw. */
@NullMarked
package vn.thanghang.catalogue.web;

import org.jspecify.annotations.NullMarked;

/** Pages of the module. */
@NullMarked
package vn.thanghang.assignment.web;

import org.jspecify.annotations.NullMarked;

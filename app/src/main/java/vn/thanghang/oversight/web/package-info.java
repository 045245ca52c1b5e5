/** Pages of oversight. */
@NullMarked
package vn.thanghang.oversight.web;

import org.jspecify.annotations.NullMarked;

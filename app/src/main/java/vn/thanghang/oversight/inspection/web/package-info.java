/** Pages of the rounds of inspection. */
@NullMarked
package vn.thanghang.oversight.inspection.web;

import org.jspecify.annotations.NullMarked;

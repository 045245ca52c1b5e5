/** Pages of the module. */
@NullMarked
package vn.thanghang.remediation.web;

import org.jspecify.annotations.NullMarked;

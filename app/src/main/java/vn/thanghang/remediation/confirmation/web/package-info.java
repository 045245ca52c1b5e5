/** Pages of the sub-domain. */
@NullMarked
package vn.thanghang.remediation.confirmation.web;

import org.jspecify.annotations.NullMarked;

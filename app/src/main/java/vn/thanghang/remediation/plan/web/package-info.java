/** Pages of the sub-domain. */
@NullMarked
package vn.thanghang.remediation.plan.web;

import org.jspecify.annotations.NullMarked;

/** Pages of the sub-domain. */
@NullMarked
package vn.thanghang.remediation.review.web;

import org.jspecify.annotations.NullMarked;

/** Pages of the sub-domain. */
@NullMarked
package vn.thanghang.remediation.evidence.web;

import org.jspecify.annotations.NullMarked;

/** Pages of the sub-domain. */
@NullMarked
package vn.thanghang.remediation.progress.web;

import org.jspecify.annotations.NullMarked;

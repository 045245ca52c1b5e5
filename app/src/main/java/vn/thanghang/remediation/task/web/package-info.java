/** Pages of the sub-domain. */
@NullMarked
package vn.thanghang.remediation.task.web;

import org.jspecify.annotations.NullMarked;

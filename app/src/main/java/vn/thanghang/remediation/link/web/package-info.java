/** The pages behind a link in a mail. */
@NullMarked
package vn.thanghang.remediation.link.web;

import org.jspecify.annotations.NullMarked;

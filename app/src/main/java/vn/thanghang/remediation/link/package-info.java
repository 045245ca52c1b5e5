/**
 * Links in mails: each opens, for one person and two hours, the one page on which one report about one task can be filed, which
 * then stands unconfirmed until the agency takes it over.
 */
@NamedInterface("link")
@NullMarked
package vn.thanghang.remediation.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The register of documents: received files on their way in, what was read in them, and what a person confirmed. */
@NamedInterface("register")
@NullMarked
package vn.thanghang.directive.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

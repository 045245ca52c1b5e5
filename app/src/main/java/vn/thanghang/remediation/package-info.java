/**
 * Remediation plans of the agencies: their targets, tasks, versions, reviews, amendments and extensions.
 *
 * <p>Owns the schema {@code remediation}.
 */
@ApplicationModule(
        displayName = "Khắc phục",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "audit",
            "organisation",
            "access",
            "calendar",
            "catalogue",
            "catalogue :: *",
            "analysis",
            "analysis :: *",
            "directive",
            "directive :: *",
            "assignment"
        })
@NullMarked
package vn.thanghang.remediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who is in charge of what: for the criteria of an edition the pieces of work with their leads, the coordinating agencies
 * with their inputs and the one focal agency of each criterion; the guidance with questions and answers.
 *
 * <p>Owns the schema {@code assignment}.
 */
@ApplicationModule(
        displayName = "Phân công",
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
            "directive :: *"
        })
@NullMarked
package vn.thanghang.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

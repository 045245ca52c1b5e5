/**
 * What stands on file for an agency and for whoever was in charge of it: facts and counts with their evidence, never a grade, a sum or
 * a rank of a person.
 *
 * <p>Owns the schema {@code accountability}.
 */
@ApplicationModule(
        displayName = "Hồ sơ kết quả thực hiện",
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
            "assignment",
            "remediation",
            "remediation :: *",
            "oversight",
            "oversight :: *"
        })
@NullMarked
package vn.thanghang.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

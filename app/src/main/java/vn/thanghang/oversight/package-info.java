/**
 * What Sở Nội vụ does by hand otherwise: seeing what is due and late, reminding, urging by letter, reporting to the committee of the province.
 *
 * <p>Owns the schema {@code oversight}.
 */
@ApplicationModule(
        displayName = "Theo dõi, đôn đốc",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "audit",
            "organisation",
            "access",
            "calendar",
            "catalogue",
            "catalogue :: *",
            "directive",
            "directive :: *",
            "assignment",
            "remediation",
            "remediation :: *"
        })
@NullMarked
package vn.thanghang.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

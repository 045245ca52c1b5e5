/**
 * Reports composed from what the other modules know: today the yearly analysis report of one unit. Owns no data; its
 * papers are made of the analysis, the names of the edition and the typical assignments, and of nothing else, so that
 * the same input gives the same bytes. Beside it the reference annex, a paper of its own that is not issued.
 */
@ApplicationModule(
        displayName = "Báo cáo",
        allowedDependencies = {
            "platform",
            "platform :: *",
            "access",
            "catalogue",
            "catalogue :: *",
            "assignment",
            "analysis",
            "analysis :: *",
            "calendar"
        })
@NullMarked
package vn.thanghang.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What published results say about a unit: the analysis of {@code index-stats} held ready for pages, reports and
 * commands. Owns no data; everything is recomputed from the published panel.
 */
@ApplicationModule(
        displayName = "Phân tích",
        allowedDependencies = {"platform", "platform :: *", "access", "catalogue", "catalogue :: *"})
@NullMarked
package vn.thanghang.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

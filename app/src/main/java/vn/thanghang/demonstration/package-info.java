/**
 * The year that {@code serve --demo} plays: invented people do, on the days of 2023, what the pages let people do, through
 * the same use cases. Nothing of it exists in an installation that is not a demonstration. Owns no data.
 */
@ApplicationModule(displayName = "Trình diễn")
@NullMarked
package vn.thanghang.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

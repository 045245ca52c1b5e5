/**
 * Agencies, localities, posts and who held them, each with the days on which it was so, and what became of what when
 * provinces and departments merged.
 *
 * <p>Owns the schema {@code organisation}. Other modules ask {@link vn.thanghang.organisation.Agencies} what existed on a
 * day and what followed it, {@link vn.thanghang.organisation.Offices} who was in charge on a day, and offer an {@link
 * vn.thanghang.organisation.OpenWork} when they hold work that follows an agency to its successor. The pages stand in a
 * nested module, because they need {@code access}, which itself may ask this one. Event out: {@link
 * vn.thanghang.organisation.OrganisationChanged}.
 */
@ApplicationModule(
        displayName = "Tổ chức",
        allowedDependencies = {"platform", "platform :: *", "audit"})
@NullMarked
package vn.thanghang.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

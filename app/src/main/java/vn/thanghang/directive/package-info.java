/**
 * Official papers that come in and go out: the register of documents with their citations and duties, the intake of
 * files from outside ({@code register}), the register of numbers ({@code numbers}), duties made of
 * registered documents ({@code duties}), opinions on drafts ({@code opinions}), meetings and programmes ({@code
 * meetings}), and the commands {@code read-document}, {@code write-document} and {@code edxml}.
 *
 * <p>Owns the schema {@code directive}. Events out: {@link vn.thanghang.directive.register.DocumentRegistered},
 * {@link vn.thanghang.directive.duties.DutiesGiven}, {@link vn.thanghang.directive.duties.DueSet}, {@link
 * vn.thanghang.directive.duties.DutiesWithdrawn}. No events in.
 */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"platform", "platform :: *", "audit", "access", "organisation", "calendar"})
@NullMarked
package vn.thanghang.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

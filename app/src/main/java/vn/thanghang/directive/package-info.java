/**
 * Official papers that come in and go out. The commands {@code read-document}, {@code write-document} and
 * {@code edxml} over the library of official documents; the register of numbers ({@code numbers}). Owns the schema
 * {@code directive}. No events in or out.
 */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"platform", "platform :: *", "audit", "access"})
@NullMarked
package vn.thanghang.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

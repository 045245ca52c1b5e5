/**
 * Official papers that come in and go out. Today: the commands {@code read-document}, {@code write-document} and
 * {@code edxml} over the library of official documents. Owns no data yet. No events in or out.
 */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package vn.thanghang.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Indices, their editions, criteria trees, measured units and published results.
 *
 * <p>Owns: reference data of PAPI (sub-package {@code reference}), the reader of the publisher's workbook ({@code workbook}), and the
 * releases in the database, which go draft, checked, published and are then immutable. API: {@link
 * vn.thanghang.catalogue.reference.BundledResults} without a database. No events in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "audit", "access"})
package vn.thanghang.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What the publisher's figures stand on: trees per edition, breaks between editions, provinces with validity, group names and the
 * bundled scores. Plain Java over the CSV files of {@code data/}; no Spring, no database, immutable after reading.
 */
@NullMarked
@NamedInterface("reference")
package vn.thanghang.catalogue.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

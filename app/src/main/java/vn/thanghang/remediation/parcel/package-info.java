/**
 * What departments ask of every locality alike, in one form a locality and month: one set of words and one photograph, from which a
 * report about each of the tasks is filed. The agency that gathers a criterion looks at its slice of each form.
 */
@NullMarked
package vn.thanghang.remediation.parcel;

import org.jspecify.annotations.NullMarked;

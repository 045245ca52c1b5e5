/** The pages of parcels. */
@NullMarked
package vn.thanghang.remediation.parcel.web;

import org.jspecify.annotations.NullMarked;

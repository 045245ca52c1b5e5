/**
 * Duties: a registered document becomes a directive when its duties are given to agencies, with their kinds, addressees
 * and dates; its receipt is noted, its dates are set and it is withdrawn by documents. Other modules ask {@link
 * vn.thanghang.directive.duties.FindingDuties} and hear {@link vn.thanghang.directive.duties.DutiesGiven} and {@link
 * vn.thanghang.directive.duties.DueSet}.
 */
@NamedInterface("duties")
@NullMarked
package vn.thanghang.directive.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

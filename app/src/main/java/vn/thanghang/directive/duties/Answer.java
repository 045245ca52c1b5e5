package vn.thanghang.directive.duties;

import java.time.Instant;
import java.util.UUID;

/**
 * What an agency answered to a general duty for a period. There is no percentage and no date to miss.
 *
 * @param version 0 for the first answer of the period, higher where it was put right
 * @param acquainted whether the duty was made known to the agency's people
 * @param documents the papers it issued for it, as typed
 * @param measures measures of its own, as typed
 */
public record Answer(
        UUID obligation,
        String agency,
        Quarter period,
        int version,
        boolean acquainted,
        String documents,
        String measures,
        Instant at,
        String by) {}

package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Optional;
import vn.thanghang.officialdocs.PartialDate;

/**
 * What the head of a document tells.
 *
 * @param bodyStart index of the first line behind it
 */
record Head(
        Optional<Found<String>> type,
        Optional<Found<String>> number,
        Optional<Found<String>> symbol,
        Optional<Found<String>> issuer,
        Optional<Found<String>> superior,
        Optional<Found<String>> place,
        Optional<Found<PartialDate>> date,
        Optional<Found<String>> subject,
        List<Found<String>> addressees,
        boolean party,
        int bodyStart) {}

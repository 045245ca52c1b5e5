package vn.thanghang.directive.papers;

/**
 * What a person confirms about a signed copy, as typed; a reading proposes it.
 *
 * @param sentElsewhere the day it was sent in the province's document system; may be blank
 */
public record CopyProposal(String number, String date, String signer, String sentElsewhere) {}

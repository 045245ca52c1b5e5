package vn.thanghang.remediation.progress.web;

import vn.thanghang.remediation.evidence.EvidenceKind;

/**
 * A file that is to be sent with a report.
 *
 * @param state where it stands on its way in, in words
 * @param kind what it is declared as
 */
public record ToSend(String id, String name, String state, EvidenceKind kind) {}

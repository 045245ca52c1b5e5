package vn.thanghang.assignment;

import java.util.UUID;

/** The open pieces of one agency are led by another from now on. Published within the transaction. */
public record PiecesHandedOver(UUID sheetId, String from, String to) {}

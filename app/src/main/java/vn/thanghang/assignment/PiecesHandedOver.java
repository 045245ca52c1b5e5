package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The open pieces of one agency are led by another from a day on. Published within the transaction.
 *
 * @param pieces those that went by an adjustment; empty when the agency goes as a whole
 * @param whole whether the agency goes as a whole into its successor
 */
public record PiecesHandedOver(UUID sheetId, String from, String to, LocalDate day, List<UUID> pieces, boolean whole) {

    public PiecesHandedOver {
        pieces = List.copyOf(pieces);
    }
}

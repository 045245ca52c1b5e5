package vn.thanghang.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.thanghang.catalogue.workbook.ReadCell;

/** SHA-256, in hexadecimal, of a file, and of its figures whatever the file looks like. */
final class ContentHash {

    private ContentHash() {}

    static String ofBytes(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** One line per cell in a fixed order, numbers without trailing zeros: the same figures give the same hash. */
    static String ofFigures(String index, int year, List<ReadCell> cells) {
        String lines = cells.stream()
                .map(ContentHash::line)
                .sorted()
                .reduce(
                        new StringBuilder(index).append(' ').append(year),
                        (all, l) -> all.append('\n').append(l),
                        StringBuilder::append)
                .toString();
        return ofBytes(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ReadCell cell) {
        String value =
                cell.value() == null ? "-" : cell.value().stripTrailingZeros().toPlainString();
        return cell.kind() + "\t" + cell.code() + "\t" + cell.unit() + "\t" + value;
    }
}

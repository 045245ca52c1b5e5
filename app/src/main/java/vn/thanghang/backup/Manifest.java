package vn.thanghang.backup;

import java.util.List;
import java.util.Map;

/**
 * The first entry of a backup: what it is and what follows.
 *
 * @param format of the file, {@link #FORMAT}
 * @param madeAt ISO 8601 instant
 * @param versions schema version of each module
 * @param tables in the order of the entries, parents first
 * @param files of the installation's folder that follow the tables, by their path in it
 */
record Manifest(int format, String madeAt, Map<String, String> versions, List<Entry> tables, List<String> files) {

    static final String NAME = "thanghang-backup.json";
    static final int FORMAT = 1;

    /** The last entry: the checksums of all between. */
    static final String CHECKSUMS = "checksums.json";

    /**
     * The rows of a table.
     *
     * @param columns in the order of the file
     */
    record Entry(String schema, String name, List<String> columns) {

        /** The place of its rows in a backup. */
        String file() {
            return "tables/" + schema + "." + name + ".csv";
        }
    }

    /**
     * What an entry must be when it is read again.
     *
     * @param rows of a table; 0 for a file
     */
    record Checksum(String name, long rows, String sha256) {}
}

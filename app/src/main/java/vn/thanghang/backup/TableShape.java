package vn.thanghang.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it stands in a backup.
 *
 * @param schema its schema
 * @param name its name
 * @param columns in the order of the file; generated ones are computed anew
 * @param order the columns, with their collation, that give its rows one order on every server
 */
record TableShape(String schema, String name, List<String> columns, List<String> order) {

    String qualified() {
        return quoted(schema) + "." + quoted(name);
    }

    Manifest.Entry entry() {
        return new Manifest.Entry(schema, name, columns);
    }

    String copyOut() {
        return "copy (select " + columnList() + " from " + qualified() + " order by " + String.join(", ", order)
                + ") to stdout (format csv, header true)";
    }

    String copyIn() {
        return "copy " + qualified() + " (" + columnList() + ") from stdin (format csv, header match)";
    }

    private String columnList() {
        return columns.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}

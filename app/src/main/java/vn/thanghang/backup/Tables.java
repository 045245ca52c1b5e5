package vn.thanghang.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of all modules, read from the database itself, so that a new one cannot be forgotten. */
final class Tables {

    // Histories of migrations are made by the migrations; sessions end with the system they were opened on. What waits
    // for its check may yet turn out to bear the mark of a state secret, of which no copy is kept: it is sent again.
    private static final String OURS = """
            c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
            and not starts_with(c.relname, 'flyway_schema_history') and not starts_with(c.relname, 'web_session')
            and (n.nspname, c.relname) not in (('platform', 'waiting_file'), ('platform', 'waiting_chunk'))
            """;

    private static final String SHAPES = """
            select n.nspname, c.relname,
              (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
              (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                                order by array_position(i.indkey::int2[], a.attnum))
               from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
               where i.indrelid = c.oid and i.indisprimary)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where\s""" + OURS + "order by 1, 2";

    private static final String PARENTS = """
            select child.relnamespace::regnamespace::text || '.' || child.relname,
                   parent.relnamespace::regnamespace::text || '.' || parent.relname
            from pg_constraint f join pg_class child on child.oid = f.conrelid join pg_class parent on parent.oid = f.confrelid
            where f.contype = 'f' and f.conrelid <> f.confrelid
            """;

    private static final String SEQUENCES =
            "select string_agg(schemaname || '.' || sequencename, ', ') from pg_sequences";

    private Tables() {}

    /** Every table, parents before their children. */
    static List<TableShape> of(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            refuseSequences(sql);
            Map<String, TableShape> shapes = shapes(sql);
            return parentsFirst(shapes, parents(sql, shapes.keySet()));
        }
    }

    /** Ids are made by the application. A sequence would need a value of its own in the backup. */
    private static void refuseSequences(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery(SEQUENCES)) {
            if (row.next() && row.getString(1) != null) {
                throw new IllegalStateException("a backup does not know sequences: " + row.getString(1));
            }
        }
    }

    private static Map<String, TableShape> shapes(Statement sql) throws SQLException {
        var shapes = new TreeMap<String, TableShape>();
        try (ResultSet rows = sql.executeQuery(SHAPES)) {
            while (rows.next()) {
                Array key = rows.getArray(4);
                if (key == null) {
                    throw new IllegalStateException("a table without a primary key: " + rows.getString(2));
                }
                shapes.put(
                        rows.getString(1) + "." + rows.getString(2),
                        new TableShape(rows.getString(1), rows.getString(2), texts(rows.getArray(3)), texts(key)));
            }
        }
        return shapes;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Map<String, Set<String>> parents(Statement sql, Set<String> names) throws SQLException {
        var parents = new TreeMap<String, Set<String>>();
        names.forEach(name -> parents.put(name, new TreeSet<>()));
        try (ResultSet rows = sql.executeQuery(PARENTS)) {
            while (rows.next()) {
                if (parents.containsKey(rows.getString(1))) {
                    parents.get(rows.getString(1)).add(rows.getString(2));
                }
            }
        }
        return parents;
    }

    private static List<TableShape> parentsFirst(Map<String, TableShape> shapes, Map<String, Set<String>> parents) {
        var placed = new LinkedHashMap<String, TableShape>();
        while (placed.size() < shapes.size()) {
            List<String> ready = parents.entrySet().stream()
                    .filter(each -> !placed.containsKey(each.getKey())
                            && placed.keySet().containsAll(each.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables that point at each other in a circle: " + parents.keySet());
            }
            ready.forEach(name -> placed.put(name, shapes.get(name)));
        }
        return new ArrayList<>(placed.values());
    }
}

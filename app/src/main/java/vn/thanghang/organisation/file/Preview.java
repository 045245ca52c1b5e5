package vn.thanghang.organisation.file;

import java.util.List;
import java.util.UUID;

/** A file as it would be entered. Nothing of it is stored. */
public record Preview(UUID uploadId, String fileName, List<Row> rows, List<Finding> findings) {

    /** What a line does to the book. */
    public enum Effect {
        NEW,
        CHANGED,
        ENDED,
        SAME,
        REFUSED
    }

    /**
     * One line of the file.
     *
     * @param what its fields, one after another
     */
    public record Row(String sheet, int row, Table table, String what, Effect effect) {}

    public Preview {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocking);
    }

    public long errors() {
        return findings.stream().filter(Finding::blocking).count();
    }

    /** How many lines change something. */
    public long changing() {
        return rows.stream()
                .filter(row -> row.effect() != Effect.SAME && row.effect() != Effect.REFUSED)
                .count();
    }
}

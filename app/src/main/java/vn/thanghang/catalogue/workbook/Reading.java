package vn.thanghang.catalogue.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a publisher's file says.
 *
 * @param year the edition read
 * @param years every edition the file holds
 * @param units the units with a column, in file order
 * @param cells every cell at a known row and unit, blank ones included
 * @param findings errors first, then by place
 */
public record Reading(
        String index, int year, List<Integer> years, List<String> units, List<ReadCell> cells, List<Finding> findings)
        implements ReadOutcome {

    public Reading {
        years = List.copyOf(years);
        units = List.copyOf(units);
        cells = List.copyOf(cells);
        var ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::sheet)
                .thenComparingInt(f -> f.row() == null ? 0 : f.row())
                .thenComparingInt(f -> f.column() == null ? 0 : f.column().length())
                .thenComparing(f -> f.column() == null ? "" : f.column()));
        findings = List.copyOf(ordered);
    }

    /** The cells of a kind that hold a figure. */
    public List<ReadCell> figures(RowKind kind) {
        return cells.stream().filter(c -> c.kind() == kind && c.hasValue()).toList();
    }

    public List<Finding> of(Rule rule) {
        return findings.stream().filter(f -> f.rule() == rule).toList();
    }

    /** Whether an error forbids the import. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}

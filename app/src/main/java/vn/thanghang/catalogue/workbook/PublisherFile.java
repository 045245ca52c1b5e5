package vn.thanghang.catalogue.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.CriterionNames;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.EditionTree;
import vn.thanghang.platform.sheet.SheetGrid;
import vn.thanghang.platform.sheet.SheetRefusal;
import vn.thanghang.platform.sheet.Sheets;
import vn.thanghang.platform.sheet.SpreadsheetFile;

/** Reads a file of the publisher: .xlsx or CSV, any year's layout. Holds no state between files; safe for use by several threads. */
public final class PublisherFile {

    /** The only index read so far. */
    public static final String PAPI = "PAPI";

    private final BundledResults known;
    private final CriterionNames names;

    public PublisherFile(BundledResults known) {
        this.known = known;
        this.names = CriterionNames.read(known.editions());
    }

    private record YearSheet(int year, SheetGrid grid, UnitHeader header) {}

    /**
     * Reads a file completely.
     *
     * @param wantedYear the edition to take where the file holds several or names none; null to let the file say
     */
    public ReadOutcome read(byte[] bytes, String fileName, @Nullable Integer wantedYear) {
        return switch (SpreadsheetFile.open(bytes, fileName)) {
            case Sheets.Closed(SheetRefusal refusal) -> Refused.of(refusal);
            case Sheets.Opened(List<SheetGrid> grids) -> read(grids, fileName, wantedYear);
        };
    }

    private ReadOutcome read(List<SheetGrid> grids, String fileName, @Nullable Integer wantedYear) {
        var findings = new ArrayList<Finding>();
        var byYear = new TreeMap<Integer, List<YearSheet>>();
        boolean anyUnits = false;
        for (SheetGrid grid : laidOut(grids)) {
            SheetGrid upright = upright(grid);
            UnitHeader header = UnitHeader.find(upright, known.provinces());
            if (header == null) {
                findings.add(unreadSheet(grid));
                continue;
            }
            anyUnits = true;
            Integer own = YearOfSheet.find(upright, header, fileName);
            Integer year = grids.size() == 1 && wantedYear != null ? wantedYear : own != null ? own : wantedYear;
            if (year == null) {
                return new Refused(Refused.Reason.NO_YEAR, grid.name());
            }
            byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(new YearSheet(year, upright, header));
        }
        if (!anyUnits) {
            return new Refused(Refused.Reason.NO_UNITS, fileName);
        }
        Integer named = YearOfSheet.yearIn(fileName);
        int year =
                wantedYear != null ? wantedYear : named != null && byYear.containsKey(named) ? named : byYear.lastKey();
        return byYear.containsKey(year)
                ? read(byYear, year, findings)
                : new Refused(Refused.Reason.NO_YEAR, Integer.toString(year));
    }

    private static List<SheetGrid> laidOut(List<SheetGrid> grids) {
        var all = new ArrayList<SheetGrid>();
        for (SheetGrid grid : grids) {
            LongTable table = LongTable.of(grid);
            all.addAll(table == null ? List.of(grid) : table.byYear());
        }
        return all;
    }

    /** The sheet with units as columns, turned when they stand in rows. */
    private SheetGrid upright(SheetGrid grid) {
        SheetGrid turned = grid.transposed();
        return mostNames(turned) > mostNames(grid) ? turned : grid;
    }

    private int mostNames(SheetGrid grid) {
        return grid.rowNumbers().stream()
                .mapToInt(row -> UnitHeader.distinctNames(grid, row, known.provinces()))
                .max()
                .orElse(0);
    }

    private static Finding unreadSheet(SheetGrid grid) {
        return new Finding(
                Rule.UNKNOWN_ROW,
                Severity.INFO,
                grid.name(),
                null,
                null,
                null,
                null,
                null,
                "unknownRow.sheet",
                List.of(grid.name()));
    }

    private ReadOutcome read(Map<Integer, List<YearSheet>> byYear, int year, List<Finding> findings) {
        var indexes = new LinkedHashMap<Integer, CellIndex>();
        for (var entry : byYear.entrySet()) {
            Edition edition = known.editions().findOrCarry(entry.getKey());
            if (edition == null) {
                return new Refused(Refused.Reason.NO_EDITION, Integer.toString(entry.getKey()));
            }
            List<Finding> own = new ArrayList<>();
            CellIndex cells = read(entry.getValue(), edition.tree(), own);
            indexes.put(entry.getKey(), cells);
            if (entry.getKey() == year) {
                findings.addAll(own);
                findings.addAll(new Withholding(edition.tree(), cells).apply());
                findings.addAll(new FigureChecks(edition.tree(), names, cells).run());
            }
        }
        indexes.forEach((own, cells) -> findings.addAll(repeated(own, cells, indexes)));
        CellIndex cells = indexes.getOrDefault(year, new CellIndex());
        return new Reading(
                PAPI,
                year,
                List.copyOf(byYear.keySet()),
                List.copyOf(cells.units()),
                List.copyOf(cells.all()),
                findings);
    }

    private CellIndex read(List<YearSheet> sheets, EditionTree tree, List<Finding> findings) {
        var cells = new CellIndex();
        for (YearSheet sheet : sheets) {
            var reader = new SheetReader(sheet.grid(), sheet.header(), tree, names, known.provinces()).readAll();
            findings.addAll(reader.findings());
            for (ReadCell cell : reader.cells()) {
                ReadCell before = cells.add(cell);
                if (before != null && cell.value() != null) {
                    if (before.value() == null) {
                        cells.replace(cell);
                    } else if (before.value().compareTo(cell.value()) != 0) {
                        findings.add(Finding.at(
                                cell,
                                Rule.DUPLICATE_UNIT,
                                Severity.ERROR,
                                "duplicateUnit.sheets",
                                cell.unit(),
                                before.sheet()));
                    }
                }
            }
        }
        return cells;
    }

    private List<Finding> repeated(int year, CellIndex cells, Map<Integer, CellIndex> all) {
        var findings = new ArrayList<Finding>();
        List<ReadCell> scores = cells.of(RowKind.SCORE);
        if (scores.isEmpty()) {
            return findings;
        }
        String sheet = scores.getFirst().sheet();
        Finding asBundled = SameFigures.find(sheet, year, scores, known.scores());
        if (asBundled != null) {
            findings.add(asBundled);
            return findings;
        }
        for (var other : all.entrySet()) {
            List<ReadCell> theirs = other.getValue().of(RowKind.SCORE);
            if (other.getKey() < year && !theirs.isEmpty()) {
                Finding same = SameFigures.find(sheet, theirs.getFirst().sheet(), scores, other.getValue());
                if (same != null) {
                    findings.add(same);
                }
            }
        }
        return findings;
    }
}

package vn.thanghang.assignment.annex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an annex would say in a sheet, row by row.
 *
 * @param names the criteria of the round by code
 * @param standing codes of the criteria on the sheet that have pieces of work already
 */
public record MatchList(
        UUID id,
        String fileName,
        List<MatchedRow> rows,
        AnnexRows source,
        Map<String, String> names,
        Set<String> standing) {

    public MatchList {
        rows = List.copyOf(rows);
        standing = Set.copyOf(standing);
    }

    public List<MatchedRow> open() {
        return rows.stream().filter(MatchedRow::isOpen).toList();
    }

    public boolean isReady() {
        return open().isEmpty() && !codes().isEmpty();
    }

    /** The criteria that get something, in the order of the annex. */
    public List<String> codes() {
        var codes = new LinkedHashSet<String>();
        rows.stream()
                .map(row -> row.criterion().code())
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    /** Those whose pieces of work of the draft give way to the annex. */
    public List<String> replaced() {
        return codes().stream().filter(standing::contains).toList();
    }
}

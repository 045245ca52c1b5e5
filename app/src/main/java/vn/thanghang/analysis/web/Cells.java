package vn.thanghang.analysis.web;

import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.web.DataTable.Cell;

/** Table cells of one edition: what is shown rounded, what the file keeps whole, and the sign for what is missing. */
record Cells(EditionWords words) {

    Cell score(@Nullable Double score) {
        return score == null || score.isNaN() ? missing() : Cell.number(words.score(score), score);
    }

    Cell score(@Nullable Double score, int decimals) {
        return score == null || score.isNaN()
                ? missing()
                : Cell.number(words.text().number(score, decimals), score);
    }

    Cell signed(@Nullable Double points, int decimals) {
        return points == null || points.isNaN()
                ? missing()
                : Cell.number(words.text().signed(points, decimals), points);
    }

    Cell percent(@Nullable Double share) {
        return share == null ? missing() : Cell.number(words.text().signedPercent(share, 1), share);
    }

    Cell rank(@Nullable Integer rank) {
        return rank == null ? missing() : Cell.number(words.text().whole(rank), rank);
    }

    Cell group(@Nullable PerformanceGroup group) {
        return group == null ? missing() : Cell.of(words.signedGroup(group));
    }

    Cell byRule(@Nullable Change change) {
        return verdict(change == null ? null : change.significantByRule(), change);
    }

    Cell byInterval(@Nullable Change change) {
        return verdict(change == null ? null : change.significantByInterval(), change);
    }

    Cell missing() {
        return Cell.of(words.text().of("analysis.missing"));
    }

    private Cell verdict(@Nullable Boolean verdict, @Nullable Change change) {
        if (change == null || verdict == null) {
            return Cell.of(words.text().of("analysis.change.unknown"));
        }
        return Cell.of(words.text().of(verdict ? "analysis.change.yes" : "analysis.change.no"));
    }
}

package vn.thanghang.reporting;

import java.util.Optional;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.officialdocs.Block;

/** The two figures of the report, drawn by the same code as on the pages. */
final class ReportFigures {

    private ReportFigures() {}

    static Optional<Block> position(ReportMaterial material, Wording wording) {
        return Optional.empty();
    }

    static Optional<Block> gap(ReportMaterial material, Wording wording, BenchmarkGap gap) {
        return Optional.empty();
    }
}

package vn.thanghang.analysis.web;

import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable.Cell;

/** Probabilities as they may be read: never more exact than the draws behind them, never a plain 0 or 100. */
final class Likely {

    private static final double LEAST = 0.005;

    private Likely() {}

    static String share(Text text, double share) {
        if (share < LEAST) {
            return text.of("analysis.likely.hardly", text.percent(LEAST, 1));
        }
        if (share > 1 - LEAST) {
            return text.of("analysis.likely.nearly", text.percent(1 - LEAST, 1));
        }
        return text.percent(share, 0);
    }

    static Cell cell(Text text, double share) {
        return Cell.number(share(text, share), share);
    }
}

package vn.thanghang.analysis.outlook;

import java.util.Set;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.platform.BadInput;

/** Words for what the library refuses because of the question; anything else stays a fault of ours. */
public final class RefusedQuestion {

    private static final Set<String> KNOWN = Set.of(
            "too-few-editions", "no-groups", "minimum-of-locked", "too-many-minimums", "missing-total", "no-draws");

    private RefusedQuestion() {}

    public static boolean isKnown(IndexStatsException refused) {
        return KNOWN.contains(refused.code());
    }

    static RuntimeException of(IndexStatsException refused) {
        return isKnown(refused)
                ? new BadInput(
                        "analysis.outlook.refused." + refused.code(),
                        refused.arguments().stream().map(String::valueOf).toArray())
                : refused;
    }
}

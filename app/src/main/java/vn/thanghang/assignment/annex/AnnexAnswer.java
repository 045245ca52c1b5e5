package vn.thanghang.assignment.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reading process writes back.
 *
 * @param refusal null when the tables were read
 * @param detail the part or figure that showed it; may be empty
 */
record AnnexAnswer(List<RawTable> tables, @Nullable AnnexRefusal refusal, String detail) {

    AnnexAnswer {
        tables = List.copyOf(tables);
    }

    static AnnexAnswer refused(AnnexRefusal refusal, String detail) {
        return new AnnexAnswer(List.of(), refusal, detail);
    }
}

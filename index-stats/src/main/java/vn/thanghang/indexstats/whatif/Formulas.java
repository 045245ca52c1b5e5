package vn.thanghang.indexstats.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.indexstats.IndexStatsException;

/** The known sub-dimension formulas of an index, by edition and code. */
public final class Formulas {

    private final Map<String, SubdimensionFormula> byKey = new HashMap<>();

    /** @throws IndexStatsException {@code duplicate-formula} (year, code) */
    public Formulas(List<SubdimensionFormula> formulas) {
        for (SubdimensionFormula formula : formulas) {
            if (byKey.put(key(formula.year(), formula.code()), formula) != null) {
                throw new IndexStatsException("duplicate-formula", formula.year(), formula.code());
            }
        }
    }

    /** No formula is known: every indicator is refused. */
    public static Formulas none() {
        return new Formulas(List.of());
    }

    /** The formula of a sub-dimension in an edition if it is exact. */
    public Optional<SubdimensionFormula> exact(int year, String subdimension) {
        return Optional.ofNullable(byKey.get(key(year, subdimension))).filter(SubdimensionFormula::exact);
    }

    private static String key(int year, String code) {
        return year + ":" + code;
    }
}

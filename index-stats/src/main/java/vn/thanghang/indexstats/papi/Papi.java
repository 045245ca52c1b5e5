package vn.thanghang.indexstats.papi;

import java.util.List;
import vn.thanghang.indexstats.analysis.AnalysisMethod;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.CriteriaTree;

/**
 * Facts about PAPI as data: breaks and the meaning of old codes. Sources: the yearly province workbooks and reports of
 * CECODES, VFF-CRT, RTA and UNDP; the breaks of 2020 and 2021 were found by recomputing national means and formulas.
 */
public final class Papi {

    /** The index as it is named on the command line. */
    public static final String CODE = "PAPI";

    private static final List<Break> BREAKS = List.of(
            new Break(CriteriaTree.TOTAL, 2017, 2018, BreakKind.METHOD_CHANGED),
            new Break("8.3", 2019, 2020, BreakKind.REDEFINED),
            new Break("3.2", 2020, 2021, BreakKind.FORMULA_CHANGED),
            new Break("6.4", 2020, 2021, BreakKind.LEVEL_SHIFT),
            new Break(CriteriaTree.TOTAL, 2020, 2021, BreakKind.METHOD_CHANGED));

    private Papi() {}

    /**
     * The breaks the trees do not show: new era 2018; 8.3 asks for another thing from 2020; from 2021 another formula
     * behind 3.2, a jump of 6.4, and results of provinces that hardly follow from those of 2020.
     */
    public static List<Break> breaks() {
        return BREAKS;
    }

    /** How PAPI results are analysed: {@link AnalysisMethod#papi()}. */
    public static AnalysisMethod analysisMethod() {
        return AnalysisMethod.papi();
    }

    /**
     * What a sub-dimension or dimension code of an edition measures, as the code it has had since 2018. To 2017 the
     * codes of dimension 2 are shifted by one; to 2015 the codes 3.2 and 3.3 stood for the People's Inspection Boards
     * and the Community Investment Supervision Boards, in 2016 and 2017 for response to proposals and the People's
     * Inspection Boards.
     *
     * @return the code itself from 2018 on
     */
    public static String meaning(int year, String code) {
        if (year >= 2018) {
            return code;
        }
        return switch (code) {
            case "2.1" -> "2.2";
            case "2.2" -> "2.3";
            case "2.3" -> "2.4";
            case "3.2" -> year <= 2015 ? "people-inspection-board" : "3.2";
            case "3.3" -> year <= 2015 ? "investment-supervision-board" : "people-inspection-board";
            default -> code;
        };
    }
}

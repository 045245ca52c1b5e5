package vn.thanghang.catalogue.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.whatif.Formulas;
import vn.thanghang.indexstats.whatif.SubdimensionFormula;

/** How sub-dimensions follow from their indicators, edition by edition, as the bundled file has it. */
public final class BundledFormulas {

    private BundledFormulas() {}

    /** Reads the bundled formulas, the inexact ones included: those are known to be refused. */
    public static Formulas read() {
        List<SubdimensionFormula> formulas = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.bundled(
                        "papi/formula-by-edition.csv", "year", "code", "exact", "intercept", "coefficients")
                .rows()) {
            Double intercept = row.number("intercept");
            formulas.add(new SubdimensionFormula(
                    row.integer("year"),
                    row.text("code"),
                    row.text("exact").equals("yes"),
                    intercept == null ? Double.NaN : intercept,
                    coefficients(row)));
        }
        return new Formulas(formulas);
    }

    /** {@code 1.1.1=0.5625 1.1.2=1.125}. */
    private static Map<String, Double> coefficients(CsvTable.Row row) {
        Map<String, Double> coefficients = new HashMap<>();
        String terms = row.optional("coefficients");
        if (terms != null) {
            for (String term : terms.split(" ")) {
                int equals = term.indexOf('=');
                coefficients.put(term.substring(0, equals), Double.valueOf(term.substring(equals + 1)));
            }
        }
        return coefficients;
    }
}

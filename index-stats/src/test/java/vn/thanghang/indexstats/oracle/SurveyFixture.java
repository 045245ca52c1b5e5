package vn.thanghang.indexstats.oracle;

import java.util.List;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.LonelyCluster;
import vn.thanghang.indexstats.survey.SamplingStage;
import vn.thanghang.indexstats.survey.SurveyDesign;

/** The synthetic sample under its four designs. */
final class SurveyFixture {

    static final OracleFile SMALL = OracleFile.read("survey/data_syn_small");

    private SurveyFixture() {}

    static SurveyDesign design(String name) {
        return design(name, SMALL);
    }

    static SurveyDesign design(String name, OracleFile data) {
        Categories psu = Categories.of(data.texts("psu"));
        Categories strata = Categories.of(data.texts("stratum"));
        SamplingStage stage = switch (name) {
            case "syn" -> SamplingStage.of(psu, strata);
            case "syn_fpc" -> SamplingStage.of(psu, strata, data.numbers("fpc"));
            case "syn_strat_only" -> SamplingStage.of(null, strata);
            default -> SamplingStage.of(null, null);
        };
        return SurveyDesign.of(data.numbers("w"), List.of(stage), LonelyCluster.FAIL);
    }

    static double[] variable(String name) {
        return variable(name, SMALL);
    }

    static double[] variable(String name, OracleFile data) {
        if (data.header().contains(name)) {
            return data.numbers(name);
        }
        for (String group : List.of("grp", "sex")) {
            if (name.startsWith(group)) {
                Categories categories = categories(group, data);
                return categories.indicator(categories.codeOf(name.substring(group.length())));
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** The two variables named {@code a*b}, missing in every row in which one of y1, y2 and x is. */
    static double[][] completePair(String names, OracleFile data) {
        String[] pair = names.split("\\*", -1);
        double[] y1 = variable("y1", data);
        double[] y2 = variable("y2", data);
        double[] x = variable("x", data);
        double[][] columns = {variable(pair[0], data), variable(pair[1], data)};
        for (int row = 0; row < x.length; row++) {
            if (Double.isNaN(y1[row] + y2[row] + x[row])) {
                columns[0][row] = Double.NaN;
                columns[1][row] = Double.NaN;
            }
        }
        return columns;
    }

    static Categories categories(String name, OracleFile data) {
        return Categories.of(data.texts(name).stream()
                .map(text -> text.isEmpty() ? null : text)
                .toList());
    }

    /** The variable within a domain written {@code sex=F;grp=a}; the whole sample when empty. */
    static double[] within(double[] values, String domain, OracleFile data) {
        double[] restricted = values;
        if (!domain.isEmpty()) {
            for (String part : domain.split(";", -1)) {
                String[] pair = part.split("=", -1);
                Categories categories = categories(pair[0], data);
                restricted = categories.restrict(restricted, categories.codeOf(pair[1]));
            }
        }
        return restricted;
    }
}

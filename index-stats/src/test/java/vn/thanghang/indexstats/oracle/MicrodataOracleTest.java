package vn.thanghang.indexstats.oracle;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.Estimate;
import vn.thanghang.indexstats.survey.LonelyCluster;
import vn.thanghang.indexstats.survey.Mean;
import vn.thanghang.indexstats.survey.MeansByDomain;
import vn.thanghang.indexstats.survey.ReplicateWeights;
import vn.thanghang.indexstats.survey.ReplicatedMeansByDomain;
import vn.thanghang.indexstats.survey.Replication;
import vn.thanghang.indexstats.survey.SamplingStage;
import vn.thanghang.indexstats.survey.SurveyDesign;
import vn.thanghang.indexstats.survey.TaylorLinearisation;
import vn.thanghang.indexstats.survey.Total;

class MicrodataOracleTest {

    private static final OracleFile MICRO = OracleFile.read("micro/microdata_19500x120");
    private static final List<String> VARIABLES =
            MICRO.header().stream().filter(h -> h.matches("v\\d{3}")).toList();
    private static final SurveyDesign DESIGN = SurveyDesign.of(
            MICRO.numbers("weight"),
            List.of(SamplingStage.of(Categories.of(MICRO.texts("village")), Categories.of(MICRO.texts("province")))),
            LonelyCluster.FAIL);

    @AfterAll
    static void report() {
        OracleReport.finished(MicrodataOracleTest.class);
    }

    @Test
    void nationalMeansAndTotals() {
        OracleFile figures = OracleFile.read("micro/ref_taylor_national");
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            double[] y = MICRO.numbers(figures.text(r, "variable"));
            Estimate mean = TaylorLinearisation.estimate(DESIGN, new Mean(y));
            Estimate total = TaylorLinearisation.estimate(DESIGN, new Total(y));
            String place = figures.text(r, "variable");
            comparison.number(place, mean.value(), figures.number(r, "mean"));
            comparison.number(place, mean.standardError(), figures.number(r, "se"));
            comparison.number(place, mean.designEffect(), figures.number(r, "deff"));
            comparison.number(place, total.value(), figures.number(r, "total"));
            comparison.number(place, total.standardError(), figures.number(r, "total_se"));
        }
        comparison.done();
    }

    @Test
    void meansByDomainAreTheSameAsOneByOne() {
        OracleFile bySex = OracleFile.read("micro/ref_taylor_sex");
        Comparison sexes = Comparison.with(bySex);
        compare(bySex, sexes, "sex");
        sexes.done();
        OracleFile byProvince = OracleFile.read("micro/ref_taylor_province");
        Comparison provinces = Comparison.with(byProvince);
        compare(byProvince, provinces, "province");
        compareDesignEffects(byProvince, provinces);
        provinces.done();
    }

    private static void compare(OracleFile figures, Comparison comparison, String domain) {
        Categories domains = Categories.of(MICRO.texts(domain));
        MeansByDomain engine = MeansByDomain.of(DESIGN, domains);
        int count = engine.domains().size();
        for (String variable : VARIABLES) {
            double[] means = new double[count];
            double[] errors = new double[count];
            int[] respondents = new int[count];
            engine.estimate(MICRO.numbers(variable), means, errors, respondents);
            for (int r = 0; r < figures.rows().size(); r++) {
                if (figures.text(r, "variable").equals(variable)) {
                    int d = domains.codeOf(figures.text(r, domain));
                    String place = variable + " " + figures.text(r, domain);
                    comparison.number(place, means[d], figures.number(r, "mean"));
                    comparison.number(place, errors[d], figures.number(r, "se"));
                    if (figures.header().contains("n")) {
                        comparison.exact(place, respondents[d], figures.number(r, "n"));
                    }
                }
            }
        }
    }

    @Test
    void bootstrapOfRaoAndWuWithTheSameDraws() {
        OracleFile draws = OracleFile.read("micro/bootstrap_psu_draw_counts_1000");
        int replicates = draws.header().size() - 2;
        int[] counts = new int[draws.rows().size() * replicates];
        for (int cluster = 0; cluster < draws.rows().size(); cluster++) {
            for (int b = 0; b < replicates; b++) {
                counts[cluster * replicates + b] =
                        Integer.parseInt(draws.rows().get(cluster).get(b + 2));
            }
        }
        ReplicateWeights bootstrap = Replication.raoWuOfDraws(DESIGN, counts, replicates, false);
        OracleFile scale = OracleFile.read("micro/bootstrap_scale");
        Comparison scales = Comparison.with(scale);
        scales.number("scale", bootstrap.scale(), scale.number(0, "scale"));
        scales.number("rscale", bootstrap.rscales()[0], scale.number(0, "rscales_first"));
        scales.done();
        OracleFile figures = OracleFile.read("micro/ref_bootstrap1000_national");
        Comparison comparison = Comparison.with(figures);
        List<String> names = figures.texts("variable");
        List<double[]> variables = names.stream().map(MICRO::numbers).toList();
        double[] means = new double[names.size()];
        double[] errors = new double[names.size()];
        Categories nation = Categories.ofNumbers(new int[DESIGN.rows()]);
        ReplicatedMeansByDomain.of(bootstrap, nation).estimate(variables, means, errors);
        for (int r = 0; r < means.length; r++) {
            comparison.number("mean " + r, means[r], figures.number(r, "mean"));
            comparison.number("se " + r, errors[r], figures.number(r, "se"));
        }
        Estimate slow = bootstrap.estimate(new Mean(MICRO.numbers("v001")));
        comparison.number("row by row", slow.standardError(), figures.number(0, "se"));
        comparison.done();
    }

    private static void compareDesignEffects(OracleFile figures, Comparison comparison) {
        Categories provinces = Categories.of(MICRO.texts("province"));
        for (int r = 0; r < figures.rows().size(); r += 97) {
            double[] y = provinces.restrict(
                    MICRO.numbers(figures.text(r, "variable")), provinces.codeOf(figures.text(r, "province")));
            Estimate estimate = TaylorLinearisation.estimate(DESIGN, new Mean(y));
            comparison.number("deff " + r, estimate.designEffect(), figures.number(r, "deff"));
            comparison.number("se " + r, estimate.standardError(), figures.number(r, "se"));
        }
    }
}

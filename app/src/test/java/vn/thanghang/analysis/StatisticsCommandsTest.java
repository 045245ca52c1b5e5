package vn.thanghang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StatisticsCommandsTest {

    private static final String META = """
            iCode,Level,Parent,Direction,Weight,Type,Denominator
            a,1,P,1,1,Indicator,
            b,1,P,-1,3,Indicator,
            c,1,Q,1,1,Indicator,size
            P,2,I,1,1,Aggregate,
            Q,2,I,1,1,Aggregate,
            I,3,,1,1,Aggregate,
            size,,,,,Denominator,
            region,,,,,Group,
            """;

    private static final String DATA = """
            uCode,a,b,c,size,region
            X,1,4,10,2,N
            Y,2,,30,2,N
            Z,4,2,20,4,S
            """;

    private static final String METHOD = """
            {"steps": [
              {"step": "denominate"},
              {"step": "normalise", "method": "minmax", "lower": 0, "upper": 1},
              {"step": "aggregate", "method": "arithmetic"}],
             "uncertainty": {"inputs": [
              {"name": "agg", "alternatives": [
                {"label": "mean", "step": "aggregate", "method": "arithmetic"},
                {"label": "median", "step": "aggregate", "method": "median"}]},
              {"name": "weights", "noise": {"2": 0.25}, "sets": 10, "seed": 3}]}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Object command, String... arguments) {
        CommandLine line = new CommandLine(command);
        line.setErr(new PrintWriter(errors));
        return line.execute(arguments);
    }

    private int composite(String data, String meta, String method, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--data", file("data.csv", data).toString(),
                "--meta", file("meta.csv", meta).toString(),
                "--method", file("method.json", method).toString(),
                "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return run(new CompositeCommand(), arguments.toArray(String[]::new));
    }

    private List<String> out(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }

    @Test
    void writesOneTablePerStepWithResultsAndRanks() throws IOException {
        assertThat(composite(DATA, META, METHOD)).as(errors.toString()).isZero();
        assertThat(out("denominated.csv")).contains("X,1,4,5", "Y,2,,15", "Z,4,2,5");
        assertThat(out("aggregated.csv")).first().isEqualTo("uCode,a,b,c,P,Q,I");
        assertThat(out("aggregated.csv")).contains("X,0,0,0,0,0,0", "Z,1,1,0,1,0,0.5");
        assertThat(out("results.csv").getFirst()).isEqualTo("uCode,Rank,I,Q,P");
        assertThat(out("results.csv").get(1)).startsWith("Y,1,");
        assertThat(out("ranks.csv").getFirst()).isEqualTo("uCode,I,Q,P,a,b,c");
        assertThat(Files.readString(folder.resolve("out/steps.json"))).contains("denominated", "normalised");
    }

    @Test
    void repeatsUncertaintyAndSensitivityFromTheSeed() throws IOException {
        assertThat(composite(DATA, META, METHOD, "--uncertainty", "20", "--sensitivity", "16", "--seed", "5"))
                .as(errors.toString())
                .isZero();
        List<String> first = out("uncertainty-scores.csv");
        assertThat(first.getFirst()).endsWith("r_20");
        assertThat(out("sensitivity.csv")).hasSize(3);
        composite(DATA, META, METHOD, "--uncertainty", "20", "--seed", "5");
        assertThat(out("uncertainty-scores.csv")).isEqualTo(first);
    }

    @Test
    void takesDrawsFromAFile() throws IOException {
        Path draws = file("draws.csv", "agg,u_weights\nmean,0.05\nmedian,0.95\n");
        assertThat(composite(DATA, META, METHOD, "--draws", draws.toString()))
                .as(errors.toString())
                .isZero();
        assertThat(out("uncertainty.csv").getFirst()).isEqualTo("uCode,Nominal,Mean,Median,Q5,Q95");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X,1,4,10,2,N|X,1,4,1O,2,N|dòng 2, cột c: «1O»",
                "Y,2,,30,2,N|X,2,,30,2,N|data.csv, dòng 3, cột uCode: mã đơn vị bị lặp «X»",
                "X,1,4,10,2,N|X,1,4,1e999,2,N|dòng 2, cột c: «1e999»",
                "X,1,4,10,2,N|X,1,4,10,2|dòng 2: cần 6 trường, có 5",
            })
    void namesFileRowColumnAndValue(String from, String to, String message) throws IOException {
        assertThat(composite(DATA.replace(from, to), META, METHOD)).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b,1,P,-1,3|b,1,P,-1,-3|quyền số âm (b, -3.0)",
                "b,1,P,-1,3|b,1,P,2,3|cột Direction: «2»",
                "P,2,I|P,2,P|vòng lặp",
                "Q,2,I|P,2,I|mã bị lặp",
                "c,1,Q|c,1,R|mã cha không có"
            })
    void refusesAnIllFormedTree(String from, String to, String message) throws IOException {
        assertThat(composite(DATA, META.replace(from, to), METHOD)).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minmax|minmx|$.steps[1].method: không biết «minmx»",
                "\"upper\"|\"uper\"|không biết khóa $.steps[1].uper",
                "\"lower\": 0|\"lower\": \"0\"|$.steps[1].lower: giá trị",
                "arithmetic\"}],|arithmetic\"],|không phải JSON",
            })
    void refusesAMethodItDoesNotUnderstand(String from, String to, String message) throws IOException {
        assertThat(composite(DATA, META, METHOD.replace(from, to))).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }

    private static final String SURVEY = """
            stratum,psu,w,sex,y,x
            1,1,10,F,1,2
            1,1,10,M,2,2
            1,2,20,F,4,3
            2,3,15,M,3,1
            2,4,15,F,,5
            2,4,15,M,6,4
            """;

    private static final String DESIGN = """
            {"name": "small", "weights": "w", "lonelyCluster": "fail",
             "stages": [{"clusters": "psu", "strata": "stratum"}],
             "minRespondents": 2,
             "estimates": [
              {"estimator": "mean", "variable": "y", "interval": "normal"},
              {"estimator": "mean", "variable": "y", "by": ["sex", "stratum"]},
              {"estimator": "proportion", "variable": "sex", "interval": "logit"},
              {"estimator": "ratio", "numerator": "y", "denominator": "x"},
              {"estimator": "quantile", "variable": "y", "probabilities": [0.5]},
              {"estimator": "difference", "variable": "y", "between": "sex", "first": "F", "second": "M"}]}
            """;

    private int survey(String data, String design) throws IOException {
        return run(
                new SurveyEstimateCommand(),
                "--data",
                file("survey.csv", data).toString(),
                "--design",
                file("design.json", design).toString(),
                "--out",
                folder.resolve("estimates.csv").toString());
    }

    @Test
    void estimatesFromMicrodata() throws IOException {
        assertThat(survey(SURVEY, DESIGN)).as(errors.toString()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("estimates.csv"));
        assertThat(lines.getFirst())
                .isEqualTo("design,estimator,variable,domain,estimate,se,deff,ci_lo,ci_hi,df,note,n");
        String[] mean = lines.get(1).split(",", -1);
        assertThat(Double.parseDouble(mean[4])).isCloseTo((10 + 20 + 80 + 45 + 90) / 70.0, within(1e-12));
        assertThat(mean[9]).isEqualTo("Inf");
        assertThat(lines).anyMatch(line -> line.startsWith("small,by_mean,y,sex=F;stratum=2,,,,,,2,withheld"));
        assertThat(lines).anyMatch(line -> line.startsWith("small,proportion,sex,sexF,"));
        assertThat(lines).anyMatch(line -> line.startsWith("small,ratio,y/x,,"));
    }

    @Test
    void refusesAStratumWithASingleCluster() throws IOException {
        assertThat(survey(SURVEY.replace("2,4,", "2,3,"), DESIGN)).isEqualTo(2);
        assertThat(errors.toString()).contains("tầng chỉ có một cụm").contains("(2)");
    }

    @Test
    void namesTheLineOfANegativeSurveyWeight() throws IOException {
        assertThat(survey(SURVEY.replace("1,2,20,F", "1,2,-20,F"), DESIGN)).isEqualTo(2);
        assertThat(errors.toString()).contains("survey.csv, dòng 4, cột w: quyền số âm «-20»");
    }

    @Test
    void mazziottaParetoIsAvailableByName() throws IOException {
        String method = METHOD.replace("\"minmax\", \"lower\": 0, \"upper\": 1", "\"centredRange\"")
                .replace("\"method\": \"arithmetic\"}],", "\"method\": \"mazziottaPareto\"}],");
        assertThat(composite(DATA, META, method)).as(errors.toString()).isZero();
        assertThat(out("normalised.csv")).anyMatch(line -> line.startsWith("Z,133.33333333333334,"));
        assertThat(composite(
                        DATA,
                        META,
                        method.replace("\"mazziottaPareto\"", "\"mazziottaPareto\", \"imbalance\": \"up\"")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("imbalance: không biết «up»");
    }

    @Test
    void jackknifeIsAvailableByName() throws IOException {
        String design = DESIGN.replace(
                "\"lonelyCluster\": \"fail\",", "\"replicates\": {\"method\": \"jackknifeN\", \"mse\": true},");
        assertThat(survey(SURVEY, design)).as(errors.toString()).isZero();
    }
}

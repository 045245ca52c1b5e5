package vn.thanghang.analysis.outlook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.platform.BadInput;

/** {@code path}: the most plausible improvements that reach a target in the next edition. */
@Command(
        name = "path",
        description = "Phương án cải thiện điểm và nhóm: tập tiêu chí khả dĩ nhất để đạt mục tiêu ở kỳ sau.",
        mixinStandardHelpOptions = true)
public final class PathCommand implements Callable<Integer> {

    private static final double SCALE_SLACK = 0.005;

    @Mixin
    private CommandResults results = new CommandResults();

    @Mixin
    private JsonAnswer answer = new JsonAnswer();

    @Option(names = "--unit", required = true, description = "Tỉnh, thành phố (có dấu hoặc không dấu).")
    private String unit = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    static final class Target {

        @Option(names = "--target-group", description = "Nhóm cần đạt, 1 (cao nhất) đến 4.")
        private @Nullable Integer group;

        @Option(names = "--target-rank", description = "Thứ hạng cần đạt.")
        private @Nullable Integer rank;

        @Option(names = "--target-total", description = "Tổng điểm cần đạt.")
        private @Nullable String total;
    }

    @Option(names = "--min", paramLabel = "CODE=SCORE", description = "Mức tối thiểu của một nội dung thành phần.")
    private List<String> minimums = List.of();

    @Option(names = "--lock", paramLabel = "CODE", description = "Nội dung thành phần không được đưa vào phương án.")
    private List<String> locked = List.of();

    @Option(names = "--max-criteria", defaultValue = "6", description = "Số tiêu chí nhiều nhất.")
    private int maxCriteria = 6;

    @Option(names = "--confidence", defaultValue = "0.8", description = "Mức tin cậy, giữa 0 và 1.")
    private String confidence = "0.8";

    @Option(names = "--seed", defaultValue = "1", description = "Hạt giống (mặc định ${DEFAULT-VALUE}).")
    private long seed = Outlook.SEED;

    @Option(names = "--draws", defaultValue = "4000", description = "Số lần rút mô phỏng đồng thời.")
    private int draws = Outlook.PATH_DRAWS;

    @Override
    public Integer call() {
        DrawOption.check(draws);
        Outlook outlook = results.outlook();
        String name = results.unit(outlook, unit);
        Edition edition = outlook.panel(results.year()).edition(results.year());
        PathRequest request = request(edition);
        boolean withheld = edition.tree().subdimensions().stream()
                .anyMatch(part -> Double.isNaN(edition.score(name, part.code())));
        answer.write(
                withheld
                        ? PathJson.withheld(results.index(), results.year(), name, request, draws, seed)
                        : PathJson.of(results.index(), find(outlook, name, request), draws, seed));
        return 0;
    }

    private ImprovementPath find(Outlook outlook, String name, PathRequest request) {
        try {
            return outlook.finder(results.year(), draws, seed).find(name, request);
        } catch (IndexStatsException refused) {
            throw RefusedQuestion.of(refused);
        }
    }

    private PathRequest request(Edition edition) {
        double share = OptionValues.number("--confidence", confidence);
        if (!(share > 0 && share < 1)) {
            throw new BadInput("analysis.outlook.path.confidence", confidence);
        }
        if (maxCriteria < 1) {
            throw new BadInput("analysis.outlook.path.maxCriteria", maxCriteria);
        }
        return new PathRequest(target(edition), share, maxCriteria, locked(edition), minimums(edition), Map.of());
    }

    private PathTarget target(Edition edition) {
        if (target.group != null) {
            if (target.group < 1 || target.group > 4) {
                throw new BadInput("analysis.outlook.path.group", target.group);
            }
            return new PathTarget.Group(PerformanceGroup.ofNumber(target.group));
        }
        if (target.rank != null) {
            if (target.rank < 1 || target.rank > edition.units().size()) {
                throw new BadInput(
                        "analysis.outlook.path.rank",
                        target.rank,
                        edition.units().size());
            }
            return new PathTarget.Rank(target.rank);
        }
        String typed = String.valueOf(target.total);
        double total = OptionValues.number("--target-total", typed);
        double high = edition.tree().high(CriteriaTree.TOTAL);
        if (total < 0 || total > high + SCALE_SLACK) {
            throw new BadInput("analysis.outlook.path.total", typed, String.valueOf(high));
        }
        return new PathTarget.Total(total);
    }

    private Set<String> locked(Edition edition) {
        locked.forEach(code -> part("--lock", edition, code));
        return new HashSet<>(locked);
    }

    private Map<String, Double> minimums(Edition edition) {
        Map<String, Double> values = OptionValues.byCode("--min", minimums);
        values.forEach((code, value) -> {
            Criterion part = part("--min", edition, code);
            if (value < part.low() - SCALE_SLACK || value > part.high() + SCALE_SLACK) {
                throw new BadInput(
                        "analysis.outlook.path.minimum",
                        code,
                        String.valueOf(value),
                        String.valueOf(part.low()),
                        String.valueOf(part.high()));
            }
        });
        return values;
    }

    private static Criterion part(String option, Edition edition, String code) {
        return edition.tree()
                .find(code)
                .filter(criterion -> criterion.level() == Level.SUBDIMENSION)
                .orElseThrow(() -> new BadInput("analysis.outlook.path.notAPart", option, code, edition.year()));
    }
}

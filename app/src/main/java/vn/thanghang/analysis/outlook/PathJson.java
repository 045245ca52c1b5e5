package vn.thanghang.analysis.outlook;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathStep;
import vn.thanghang.indexstats.path.PathTarget;

/** The machine-readable form of a path: the shape of {@code path} in docs/cli.md; absent is {@code null}. */
record PathJson(
        String index,
        int year,
        String unit,
        Target target,
        @Nullable Double needed,
        boolean reachable,
        @Nullable String reason,
        @Nullable Double confidence,
        @Nullable Double plausibility,
        List<Step> steps,
        @Nullable Nearest nearest,
        Method method) {

    record Target(String kind, Number value, double confidence) {}

    record Step(
            String code, double from, double to, double plausibility, int precedentCount, List<Precedent> precedents) {}

    record Precedent(String unit, int year, double change) {}

    record Nearest(Target target, double needed, double confidence, double plausibility, List<Step> steps) {}

    record Method(int maxCriteria, List<String> locked, double rarestStep, int draws, long seed) {}

    static PathJson of(String index, ImprovementPath path, int draws, long seed) {
        ImprovementPath nearest = path.nearest();
        return new PathJson(
                index,
                path.year(),
                path.unit(),
                target(path.request()),
                path.needed(),
                path.reachable(),
                path.reachable() ? null : "tooFar",
                path.reachable() ? (Double) path.confidence() : null,
                path.reachable() ? (Double) path.plausibility() : null,
                steps(path),
                nearest == null
                        ? null
                        : new Nearest(
                                target(nearest.request()),
                                nearest.needed(),
                                nearest.confidence(),
                                nearest.plausibility(),
                                steps(nearest)),
                method(path.request(), draws, seed));
    }

    /** A unit whose results were withheld has no place to start from. */
    static PathJson withheld(String index, int year, String unit, PathRequest request, int draws, long seed) {
        return new PathJson(
                index,
                year,
                unit,
                target(request),
                null,
                false,
                "withheld",
                null,
                null,
                List.of(),
                null,
                method(request, draws, seed));
    }

    private static Method method(PathRequest request, int draws, long seed) {
        return new Method(
                request.maxCriteria(), List.copyOf(new TreeSet<>(request.locked())), request.rarestStep(), draws, seed);
    }

    private static Target target(PathRequest request) {
        PathTarget target = request.target();
        Number value = switch (target) {
            case PathTarget.Total total -> (Double) total.score();
            case PathTarget.Rank rank -> (Integer) rank.rank();
            case PathTarget.Group group -> (Integer) group.group().number();
        };
        return new Target(target.kind(), value, request.confidence());
    }

    private static List<Step> steps(ImprovementPath path) {
        return path.steps().stream().map(PathJson::step).toList();
    }

    private static Step step(PathStep step) {
        return new Step(
                step.code(),
                step.from(),
                step.to(),
                step.plausibility(),
                step.precedentCount(),
                step.precedents().stream()
                        .map(found -> new Precedent(found.unit(), found.year(), found.change()))
                        .toList());
    }
}

package vn.thanghang.indexstats.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.PapiFigures;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.forecast.ForecastMethod;
import vn.thanghang.indexstats.index.PerformanceGroup;

@NullUnmarked
class PathFinderTest {

    private static final PathFinder FINDER =
            PathFinder.of(PapiFigures.panel(), 2022, GroupRules.papi(), ForecastMethod.DEFAULT, 4000, 20230402L);
    private static final PathRequest NEXT_GROUP = PathRequest.to(new PathTarget.Group(PerformanceGroup.LOW_AVERAGE));

    @Test
    void traVinhReachesTheNextGroupWithFewPrecedentedSteps() {
        ImprovementPath path = FINDER.find("Trà Vinh", NEXT_GROUP);
        print(path);
        assertThat(path.reachable()).isTrue();
        assertThat(path.confidence()).isBetween(0.8, 0.81);
        assertThat(path.steps()).hasSizeBetween(1, 6);
        assertThat(path.steps().stream().mapToDouble(s -> s.to() - s.from()).sum())
                .isEqualTo(path.needed(), within(1e-9));
        for (PathStep step : path.steps()) {
            assertThat(step.to()).isGreaterThan(step.from());
            assertThat(step.precedentCount()).isPositive();
            assertThat(step.precedents()).allMatch(p -> p.change() >= step.to() - step.from() && p.year() <= 2022);
            assertThat(path.plausibility()).isLessThanOrEqualTo(step.plausibility());
        }
    }

    @Test
    void anotherHundredMillisecondsAreNotNeeded() {
        for (int i = 0; i < 15; i++) {
            FINDER.find("Trà Vinh", NEXT_GROUP);
        }
        long[] times = new long[15];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            FINDER.find("Trà Vinh", NEXT_GROUP);
            times[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(times);
        System.out.printf(java.util.Locale.ROOT, "path to target, warm median %.1f ms%n", times[7] / 1e6);
        assertThat(times[7]).isLessThan(2_000_000_000L);
    }

    @Test
    void locksMinimumsAndTheNumberOfCriteriaAreKept() {
        PathRequest request = new PathRequest(
                NEXT_GROUP.target(), 0.7, 5, Set.of("7.2", "8.2"), Map.of("8.3", 0.45), Map.of("1.2", 3.0));
        ImprovementPath path = FINDER.find("Trà Vinh", request);
        assertThat(path.reachable()).isTrue();
        assertThat(path.steps()).hasSizeLessThanOrEqualTo(5);
        assertThat(path.steps().stream().map(PathStep::code)).contains("8.3").doesNotContain("7.2", "8.2");
        PathRequest free = new PathRequest(NEXT_GROUP.target(), 0.7, 6, Set.of(), Map.of(), Map.of());
        assertThat(path.cost()).isGreaterThan(FINDER.find("Trà Vinh", free).cost());
    }

    @Test
    void moreConfidenceCostsMore() {
        double last = 0;
        for (double confidence : List.of(0.5, 0.7, 0.9)) {
            PathRequest request = new PathRequest(NEXT_GROUP.target(), confidence, 6, Set.of(), Map.of(), Map.of());
            ImprovementPath path = FINDER.find("Trà Vinh", request);
            assertThat(path.cost()).isGreaterThan(last);
            last = path.cost();
        }
    }

    @Test
    void saysWhenATargetIsOutOfReachAndNamesTheNearest() {
        ImprovementPath path =
                FINDER.find("Trà Vinh", new PathRequest(new PathTarget.Rank(1), 0.9, 1, Set.of(), Map.of(), Map.of()));
        assertThat(path.reachable()).isFalse();
        assertThat(path.steps()).isEmpty();
        assertThat(path.nearest().reachable()).isTrue();
        assertThat(path.nearest().request().target().value()).isBetween(2.0, 60.0);
        assertThat(path.nearest().confidence()).isGreaterThanOrEqualTo(0.9);
        ImprovementPath total = FINDER.find(
                "Trà Vinh", new PathRequest(new PathTarget.Total(60), 0.8, 3, Set.of(), Map.of(), Map.of()));
        assertThat(total.reachable()).isFalse();
        assertThat(total.nearest().request().target().value()).isBetween(40.3, 45.0);
    }

    @Test
    void aTargetThatHoldsAnywayNeedsNoStep() {
        ImprovementPath path = FINDER.find("Trà Vinh", PathRequest.to(new PathTarget.Total(30)));
        assertThat(path.reachable()).isTrue();
        assertThat(path.steps()).isEmpty();
        assertThat(path.needed()).isNegative();
        assertThat(path.plausibility()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertCode("missing-total", "Bắc Giang", NEXT_GROUP);
        assertCode("unknown-unit", "Atlantis", NEXT_GROUP);
        PathTarget target = NEXT_GROUP.target();
        assertCode("unknown-criterion", "Trà Vinh", new PathRequest(target, 0.8, 6, Set.of("9.9"), Map.of(), Map.of()));
        assertCode(
                "minimum-of-locked",
                "Trà Vinh",
                new PathRequest(target, 0.8, 6, Set.of("8.3"), Map.of("8.3", 1.0), Map.of()));
        assertCode(
                "too-many-minimums",
                "Trà Vinh",
                new PathRequest(target, 0.8, 1, Set.of(), Map.of("8.3", 0.5, "1.2", 1.5), Map.of()));
    }

    private static void assertCode(String code, String unit, PathRequest request) {
        assertThatThrownBy(() -> FINDER.find(unit, request))
                .isInstanceOfSatisfying(
                        IndexStatsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void print(ImprovementPath path) {
        System.out.printf(
                java.util.Locale.ROOT,
                "needed %.3f confidence %.3f plausibility %.4f cost %.2f%n",
                path.needed(),
                path.confidence(),
                path.plausibility(),
                path.cost());
        for (PathStep step : path.steps()) {
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s %.3f -> %.3f plausibility %.3f precedents %d %s%n",
                    step.code(),
                    step.from(),
                    step.to(),
                    step.plausibility(),
                    step.precedentCount(),
                    step.precedents().getFirst());
        }
    }
}

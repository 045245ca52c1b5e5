package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathStep;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;
import vn.thanghang.platform.text.Text;

/**
 * A path to a group in the words of a paper.
 *
 * @param criteria name of a criterion by code
 * @param groups name of a group in the edition aimed at
 * @param next the edition aimed at
 */
record PathParagraphs(Text text, UnaryOperator<String> criteria, Function<PerformanceGroup, String> groups, int next) {

    private static final int NAMED = 5;

    List<Block> of(ImprovementPath path) {
        String confidence = text.percent(path.request().confidence(), 0);
        if (path.reachable()) {
            return path.steps().isEmpty()
                    ? List.of(Block.Paragraph.of(text.of("path.holds", target(path), next, confidence)))
                    : plan("path.reachable", path, confidence);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(text.of("path.unreachable", target(path), next, confidence)));
        ImprovementPath nearest = path.nearest();
        if (nearest != null && !nearest.steps().isEmpty()) {
            blocks.addAll(plan("path.nearest", nearest, confidence));
        }
        return blocks;
    }

    private String target(ImprovementPath path) {
        return path.request().target() instanceof PathTarget.Group group ? groups.apply(group.group()) : "";
    }

    private List<Block> plan(String key, ImprovementPath path, String confidence) {
        double sum = path.steps().stream()
                .mapToDouble(step -> step.to() - step.from())
                .sum();
        long times = Math.round(path.plausibility() * Outlook.PATH_DRAWS);
        return List.of(
                Block.Paragraph.of(text.of(
                        key, target(path), next, confidence, path.steps().size(), text.number(sum, 2))),
                table(path),
                Block.Paragraph.of(text.of(
                        "path.together", path.steps().size(), text.whole(times), text.whole(Outlook.PATH_DRAWS))));
    }

    private Block table(ImprovementPath path) {
        List<Row> rows = path.steps().stream().map(this::row).toList();
        return new Block.Table(
                text.of("path.table"),
                List.of(
                        new Column(8, Align.CENTRE),
                        new Column(30, Align.LEFT),
                        new Column(11, Align.RIGHT),
                        new Column(11, Align.RIGHT),
                        new Column(40, Align.LEFT)),
                List.of(Row.of(
                        text.of("col.code"),
                        text.of("col.part"),
                        text.of("col.from"),
                        text.of("col.to"),
                        text.of("col.precedents"))),
                rows,
                text.of("source"));
    }

    private Row row(PathStep step) {
        String named = step.precedents().stream()
                .limit(NAMED)
                .map(found -> text.of("path.precedent", found.unit(), found.year()))
                .collect(Collectors.joining("; "));
        return Row.of(
                step.code(),
                criteria.apply(step.code()),
                text.number(step.from(), 2),
                text.number(step.to(), 2),
                step.precedentCount() == 0
                        ? text.of("path.precedents.none")
                        : text.of("path.precedents", text.whole(step.precedentCount()), named));
    }
}

package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.platform.text.Text;

/** A path in words a leader understands. */
record PathWords(UnitWords unit) {

    private Text text() {
        return unit.text();
    }

    private EditionWords words() {
        return unit.words();
    }

    String target(PathTarget target) {
        return switch (target) {
            case PathTarget.Group group -> text().of("analysis.path.target.group", words().nextGroup(group.group()));
            case PathTarget.Rank rank -> text().of("analysis.path.target.rank", rank.rank());
            case PathTarget.Total total -> text().of("analysis.path.target.total", text().number(total.score(), 2));
        };
    }

    String finding(ImprovementPath path) {
        String target = target(path.request().target());
        String confidence = text().percent(path.request().confidence(), 0);
        if (!path.reachable()) {
            return text().of("analysis.path.finding.unreachable", unit.name(), target, words().nextTitle(), confidence);
        }
        return path.steps().isEmpty()
                ? text().of("analysis.path.finding.holds", unit.name(), target, words().nextTitle(), confidence)
                : text().of(
                                "analysis.path.finding.reachable",
                                unit.name(),
                                target,
                                words().nextTitle(),
                                path.steps().size(),
                                text().number(PathPage.sum(path), 2));
    }

    String lead(ImprovementPath path) {
        String confidence = text().percent(path.request().confidence(), 0);
        if (path.reachable()) {
            return path.steps().isEmpty()
                    ? text().of("analysis.path.lead.holds")
                    : text().of("analysis.path.lead.reachable", confidence);
        }
        ImprovementPath nearest = path.nearest();
        if (nearest == null) {
            return text().of("analysis.path.lead.none");
        }
        return nearest.steps().isEmpty()
                ? text().of(
                                "analysis.path.lead.nearest.holds",
                                target(nearest.request().target()))
                : text().of(
                                "analysis.path.lead.nearest",
                                target(nearest.request().target()),
                                nearest.steps().size(),
                                text().number(PathPage.sum(nearest), 2));
    }

    /** How often all steps came about together by themselves: a count, because a bare percentage hides how small it is. */
    String together(ImprovementPath path) {
        long times = Math.round(path.plausibility() * Outlook.PATH_DRAWS);
        return text().of(
                        times == 0 ? "analysis.path.together.never" : "analysis.path.together",
                        path.steps().size(),
                        text().whole(times),
                        text().whole(Outlook.PATH_DRAWS));
    }

    List<AnalysisPage.Fact> facts(ImprovementPath path) {
        List<AnalysisPage.Fact> facts = new ArrayList<>();
        facts.add(AnalysisPage.Fact.of(
                text().of("analysis.path.fact.target"), target(path.request().target())));
        facts.add(AnalysisPage.Fact.of(
                        text().of("analysis.path.fact.needed"), text().signed(Math.max(0, path.needed()), 2))
                .noted(text().of("analysis.path.fact.needed.note")));
        facts.add(AnalysisPage.Fact.of(text().of("analysis.path.fact.confidence"), text().percent(path.confidence(), 0))
                .noted(text().of("analysis.path.fact.confidence.note")));
        if (!path.steps().isEmpty()) {
            facts.add(AnalysisPage.Fact.of(
                            text().of("analysis.path.fact.together"), Likely.share(text(), path.plausibility()))
                    .noted(text().of("analysis.path.fact.together.note")));
        }
        return facts;
    }

    List<String> method(PathRequest request) {
        return List.of(
                text().of("analysis.path.method.search", request.maxCriteria()),
                text().of(
                                "analysis.path.method.draws",
                                text().whole(Outlook.PATH_DRAWS),
                                Long.toString(Outlook.SEED),
                                text().percent(request.rarestStep(), 0)),
                text().of("analysis.path.method.limits"));
    }
}

package vn.thanghang.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.Typed;

/** Writes what is known already into a new plan: figures of the analysis, never a guessed cause. */
@Component
class Prefilling {

    private final PublishedFacts facts;
    private final Text words = Texts.ofPaper("remediation-plan");

    Prefilling(PublishedFacts facts) {
        this.facts = facts;
    }

    Typed causes(Plan plan, List<AssignedPiece> pieces) {
        var causes = new TreeMap<String, String>();
        for (AssignedPiece piece : pieces) {
            String start = start(plan, facts.of(plan, piece.criterion()));
            if (!start.isEmpty()) {
                causes.put(Part.cause(piece.criterion()), start);
            }
        }
        return new Typed(causes);
    }

    /** The figures a cause is to be given for; empty where nothing is published. */
    private String start(Plan plan, CriterionFacts known) {
        CriterionFinding finding = known.finding();
        Double score = known.score();
        if (finding == null || score == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add(words.of("cause.score", plan.resultYear(), VietnameseFormat.score(score)));
        if (finding.change() != null) {
            change(finding.change(), parts);
        }
        double below = finding.median() - score;
        if (below > 0) {
            parts.add(words.of("cause.below", VietnameseFormat.score(below)));
        }
        return words.of("cause", String.join("; ", parts));
    }

    private void change(Change change, List<String> parts) {
        Double by = change.absolute();
        if (by != null && Math.abs(by) >= 0.005) {
            parts.add(words.of(
                    by < 0 ? "cause.fell" : "cause.rose", VietnameseFormat.score(Math.abs(by)), change.fromYear()));
        }
    }
}

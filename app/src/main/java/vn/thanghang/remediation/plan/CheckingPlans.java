package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.quality.Finding;
import vn.thanghang.remediation.quality.Finding.Place;
import vn.thanghang.remediation.quality.QualityGate;
import vn.thanghang.remediation.quality.QualityRule;
import vn.thanghang.remediation.quality.SurveyWindows;

/** Holds a plan against the rules and against the published results. */
@Service
public class CheckingPlans {

    private final FindingPlans finding;
    private final SurveyWindows windows;
    private final WorkCalendar calendar;
    private final Text words = Texts.ofPaper("remediation-plan");

    CheckingPlans(FindingPlans finding, SurveyWindows windows, WorkCalendar calendar) {
        this.finding = finding;
        this.windows = windows;
        this.calendar = calendar;
    }

    /** Everything the rules say, in the order of the pages. */
    public List<Finding> check(Plan plan, PlanDraft draft) {
        var around = new QualityGate.Surroundings(
                windows.of(plan.indexCode(), plan.workYear()), calendar::isWorked, inputs(plan));
        var findings = new ArrayList<>(QualityGate.check(draft, around));
        TargetOutlook outlook = finding.outlook(plan, draft);
        if (outlook.below() > 0) {
            findings.add(new Finding(
                    QualityRule.TARGET_BELOW_GAP, Place.TARGETS, null, "", List.of(outlook.below(), outlook.gap())));
        }
        outlook.above()
                .forEach(above -> findings.add(new Finding(
                        QualityRule.TARGET_ABOVE_PRECEDENT,
                        Place.TARGETS,
                        null,
                        Part.targetFigure(above.line().code()),
                        List.of(above.line().label(), above.gain(), above.ever()))));
        return findings;
    }

    public static List<Finding> musts(List<Finding> findings) {
        return findings.stream().filter(each -> each.rule().isMust()).toList();
    }

    private Map<UUID, LocalDate> inputs(Plan plan) {
        var last = new HashMap<UUID, LocalDate>();
        for (AssignedPiece piece : finding.pieces(plan)) {
            for (Coordination input : piece.coordinating()) {
                if (input.due() != null) {
                    last.merge(piece.id(), input.due(), (a, b) -> a.isAfter(b) ? a : b);
                }
            }
        }
        return last;
    }

    /** What each piece waits for, as printed: "Sở X: số liệu (trước 30/9/2023)". */
    Map<UUID, List<String>> waits(Plan plan, java.util.function.UnaryOperator<String> name) {
        var waits = new HashMap<UUID, List<String>>();
        for (AssignedPiece piece : finding.pieces(plan)) {
            waits.put(
                    piece.id(),
                    piece.coordinating().stream()
                            .map(input -> input.due() == null
                                    ? words.of("annex.waits", name.apply(input.agency()), input.input())
                                    : words.of(
                                            "annex.waits.due",
                                            name.apply(input.agency()),
                                            input.input(),
                                            vn.thanghang.platform.VietnameseFormat.date(input.due())))
                            .toList());
        }
        return waits;
    }
}

package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.remediation.plan.ApprovingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanVersion;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.plan.SubmittingPlans;
import vn.thanghang.remediation.review.ReviewingPlans;
import vn.thanghang.remediation.review.SendingPlans;

/** June and July: some plans are issued, sent and reviewed, some are on their way, some are missing. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class PlansOfTheSummer {

    /** How far each plan comes; whoever leads a piece and is not named here has none. */
    private enum Stop {
        DRAFT,
        SUBMITTED,
        APPROVED,
        ISSUED,
        SENT,
        MEETS,
        TO_COMPLETE
    }

    private static final String MONITOR = "demo.theodoi";

    private static final Map<String, Stop> STOPS = Map.of(
            "stc", Stop.MEETS,
            "syt", Stop.MEETS,
            "stnmt", Stop.TO_COMPLETE,
            "stp", Stop.SENT,
            "sgddt", Stop.ISSUED,
            "sldtbxh", Stop.APPROVED,
            "stttt", Stop.SUBMITTED,
            "ttt", Stop.DRAFT);

    /** Working days of June. */
    private static final List<Integer> DAYS = List.of(1, 2, 5, 6, 7, 8, 9, 12);

    private final Cast cast;
    private final Planning planning;
    private final Assignments assignments;
    private final FindingPlans finding;
    private final SubmittingPlans submitting;
    private final ApprovingPlans approving;
    private final SigningCopies signing;
    private final SendingPlans sending;
    private final ReviewingPlans reviewing;

    PlansOfTheSummer(
            Cast cast,
            Planning planning,
            Assignments assignments,
            FindingPlans finding,
            SubmittingPlans submitting,
            ApprovingPlans approving,
            SigningCopies signing,
            SendingPlans sending,
            ReviewingPlans reviewing) {
        this.cast = cast;
        this.planning = planning;
        this.assignments = assignments;
        this.finding = finding;
        this.submitting = submitting;
        this.approving = approving;
        this.signing = signing;
        this.sending = sending;
        this.reviewing = reviewing;
    }

    void play(Sheet sheet) {
        Set<String> inCharge = Set.copyOf(cast.as(MONITOR, monitor -> assignments.agenciesInCharge(sheet.id())));
        List<String> writing = STOPS.keySet().stream()
                .filter(agency -> inCharge.contains(agency + "-tra-vinh"))
                .sorted()
                .toList();
        for (int i = 0; i < writing.size(); i++) {
            String agency = writing.get(i);
            int day = DAYS.get(i);
            cast.at(6, day, 9);
            plan(sheet, agency, STOPS.getOrDefault(agency, Stop.DRAFT), day);
        }
        cast.at(7, 12, 8);
    }

    private void plan(Sheet sheet, String agency, Stop stop, int day) {
        String officer = "demo.daumoi." + agency;
        String head = "demo.thutruong." + agency;
        Plan plan = cast.as(officer, person -> planning.write(person, sheet, agency + "-tra-vinh"));
        UUID id = plan.id();
        if (stop.compareTo(Stop.SUBMITTED) >= 0) {
            cast.as(officer, person -> done(submitting.submit(person, id, now(person, id))));
        }
        if (stop.compareTo(Stop.APPROVED) >= 0) {
            cast.as(head, person -> done(approving.approve(person, id, now(person, id))));
        }
        if (stop.compareTo(Stop.ISSUED) >= 0) {
            cast.as(
                    officer,
                    person -> signing.bringBack(
                            person, paper(person, id), Integer.toString(40 + day), LocalDate.of(2023, 6, day), ""));
        }
        if (stop.compareTo(Stop.SENT) >= 0) {
            cast.as(officer, person -> done(sending.send(person, id, now(person, id))));
        }
        if (stop.compareTo(Stop.MEETS) >= 0) {
            cast.as(MONITOR, person -> done(reviewing.answer(person, id, now(person, id), answer(stop))));
        }
    }

    private static ReviewingPlans.Answer answer(Stop stop) {
        return stop == Stop.MEETS
                ? new ReviewingPlans.Answer(true, "Kế hoạch đáp ứng yêu cầu.", null, Map.of())
                : new ReviewingPlans.Answer(
                        false,
                        "Đề nghị nêu rõ phần phối hợp của Ủy ban nhân dân cấp huyện ở từng nhiệm vụ.",
                        LocalDate.of(2023, 7, 7),
                        Map.of());
    }

    private int now(CurrentUser person, UUID plan) {
        return finding.plan(person, plan).version();
    }

    /** The paper of the version that is out for signature. */
    private UUID paper(CurrentUser person, UUID plan) {
        return finding.versions(finding.plan(person, plan)).stream()
                .filter(version -> version.state() == PlanVersion.State.FROZEN)
                .findFirst()
                .orElseThrow()
                .paperId();
    }

    private static Plan done(Stepped stepped) {
        if (stepped instanceof Stepped.Done(Plan now)) {
            return now;
        }
        throw new IllegalStateException("a plan of the demonstration: " + stepped);
    }
}

package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.remediation.Verdict;
import vn.thanghang.remediation.confirmation.Confirming;
import vn.thanghang.remediation.confirmation.ConfirmingResults;
import vn.thanghang.remediation.confirmation.ProposingRemedies;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.progress.ConfirmingFigures;
import vn.thanghang.remediation.progress.FigureLine;
import vn.thanghang.remediation.progress.Filed;
import vn.thanghang.remediation.progress.Filing;
import vn.thanghang.remediation.progress.FilingReports;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/**
 * July: what agencies report of their tasks. Finance has done everything in time and is confirmed; health has to complete one
 * result; environment shows a result that does not meet; justice is stuck and waits for another agency; education says nothing.
 */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class ReportsOfJuly {

    private static final String MONITOR = "demo.theodoi";

    private final Cast cast;
    private final Proofs proofs;
    private final FindingPlans plans;
    private final FollowingTasks tasks;
    private final FilingReports filing;
    private final ConfirmingResults confirming;
    private final ProposingRemedies proposing;
    private final ConfirmingFigures figures;

    ReportsOfJuly(
            Cast cast,
            Proofs proofs,
            FindingPlans plans,
            FollowingTasks tasks,
            FilingReports filing,
            ConfirmingResults confirming,
            ProposingRemedies proposing,
            ConfirmingFigures figures) {
        this.cast = cast;
        this.proofs = proofs;
        this.plans = plans;
        this.tasks = tasks;
        this.filing = filing;
        this.confirming = confirming;
        this.proposing = proposing;
        this.figures = figures;
    }

    void play(Sheet sheet) {
        cast.at(7, 14, 14);
        List<Task> finance = of(sheet, "stc");
        finance.forEach(task -> done("stc", task, "Đã niêm yết công khai và kiểm tra tại cơ sở."));
        Task health = of(sheet, "syt").getFirst();
        done("syt", health, "Đã ban hành văn bản và triển khai đến các đơn vị.");
        Task environment = of(sheet, "stnmt").getFirst();
        done("stnmt", environment, "Đã có văn bản đôn đốc.");
        List<Task> justice = of(sheet, "stp");
        stuck("stp", justice.getFirst(), "Chưa có số liệu truy cập của cổng thông tin để đối chiếu.", "stttt-tra-vinh");
        justice.stream().skip(1).forEach(task -> underWay("stp", task, "Đang lấy ý kiến các đơn vị."));
        cast.at(7, 18, 9);
        finance.forEach(task -> answer(task, Verdict.MEETS, ""));
        answer(health, Verdict.SUPPLEMENT, "Đề nghị bổ sung danh sách bệnh viện đã công khai giá dịch vụ.");
        answer(
                environment,
                Verdict.NOT_MET,
                "Văn bản đôn đốc chưa phải kết quả của nhiệm vụ: chưa công khai quy hoạch, kế hoạch sử dụng đất.");
        cast.at(7, 20, 14);
        done("syt", health, "Đã bổ sung danh sách 14 bệnh viện, trung tâm y tế đã công khai giá dịch vụ.");
        cast.at(7, 24, 9);
        answer(health, Verdict.MEETS, "");
        cast.at(7, 31, 15);
        standBehind("stc");
        standBehind("syt");
        cast.as(
                MONITOR,
                monitor -> answered(proposing.propose(
                        monitor,
                        environment.id(),
                        "Sau khi được đề nghị, cơ quan chưa có kết quả nào khác ngoài văn bản đôn đốc.")));
    }

    private List<Task> of(Sheet sheet, String agency) {
        return cast.as(
                officer(agency),
                officer -> tasks.ofPlan(
                        plans.of(sheet.id(), agency + "-tra-vinh").orElseThrow().id()));
    }

    private void done(String agency, Task task, String words) {
        cast.as(officer(agency), officer -> {
            Offered file = proofs.bring(officer, task, words, LocalDate.of(2023, 7, 14));
            Task now = tasks.task(officer, task.id());
            // The inputs of others came in on paper.
            return filed(
                    officer,
                    task,
                    new Filing(
                            now.version(),
                            Progress.DONE,
                            words,
                            "",
                            "",
                            null,
                            "Đã nhận bằng văn bản giấy",
                            List.of(file),
                            null,
                            Cast.key(words + task.id())));
        });
    }

    private void underWay(String agency, Task task, String words) {
        cast.as(
                officer(agency),
                officer -> filed(
                        officer,
                        task,
                        Filing.of(
                                tasks.task(officer, task.id()).version(),
                                Progress.UNDER_WAY,
                                words,
                                Cast.key(words + task.id()))));
    }

    private void stuck(String agency, Task task, String obstacle, String addressee) {
        cast.as(
                officer(agency),
                officer -> filed(
                        officer,
                        task,
                        new Filing(
                                tasks.task(officer, task.id()).version(),
                                Progress.STUCK,
                                "",
                                "",
                                obstacle,
                                addressee,
                                "",
                                List.of(),
                                null,
                                Cast.key(obstacle + task.id()))));
    }

    private Filed filed(CurrentUser officer, Task task, Filing report) {
        Filed filed = filing.file(officer, task.id(), report);
        if (filed instanceof Filed.Done) {
            return filed;
        }
        throw new IllegalStateException("a report of the demonstration: " + filed);
    }

    private void answer(Task task, Verdict verdict, String reason) {
        cast.as(MONITOR, monitor -> {
            int round = confirming.ofTask(task.id()).getFirst().version();
            return answered(confirming.answer(monitor, task.id(), round, verdict, reason));
        });
    }

    private static Confirming answered(Confirming answer) {
        if (answer instanceof Confirming.Done) {
            return answer;
        }
        throw new IllegalStateException("an answer of the demonstration: " + answer);
    }

    private void standBehind(String agency) {
        YearMonth july = YearMonth.of(2023, 7);
        String id = agency + "-tra-vinh";
        cast.as("demo.thutruong." + agency, head -> {
            List<UUID> lines = figures.lines(head, id, july).stream()
                    .map(FigureLine::reportId)
                    .toList();
            return figures.confirm(head, id, july, lines);
        });
    }

    private static String officer(String agency) {
        return "demo.daumoi." + agency;
    }
}

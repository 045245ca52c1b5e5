package vn.thanghang.oversight.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.oversight.ladder.Escalation;
import vn.thanghang.oversight.ladder.LadderCases;
import vn.thanghang.oversight.ladder.Rung;
import vn.thanghang.oversight.ladder.Step;
import vn.thanghang.oversight.ladder.StepState;
import vn.thanghang.oversight.lateness.ReadingOutcomes;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;
import vn.thanghang.remediation.confirmation.ConfirmingResults;
import vn.thanghang.remediation.confirmation.ProposingRemedies;
import vn.thanghang.remediation.confirmation.Round;
import vn.thanghang.remediation.confirmation.RoundState;
import vn.thanghang.remediation.plan.FairClock;
import vn.thanghang.remediation.task.DatedTasks;

/** Gathers what the records say about a case: every figure and date of a line comes from here. */
@Component
class CaseFacts {

    private final FindingDocuments documents;
    private final ConfirmingResults confirming;
    private final DatedTasks tasks;
    private final WorkCalendar calendar;
    private final Text words = Texts.ofPaper("committee-report");

    CaseFacts(FindingDocuments documents, ConfirmingResults confirming, DatedTasks tasks, WorkCalendar calendar) {
        this.documents = documents;
        this.confirming = confirming;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    ReportLine late(LadderCases.Case about, LocalDate today) {
        Escalation thing = about.escalation();
        List<Step> letters = about.history().stream()
                .filter(step -> step.rung().isLetter() && step.state() == StepState.TAKEN && step.document() != null)
                .toList();
        return new ReportLine(
                about.step().id(),
                Failure.LATE,
                thing.agency(),
                about.step().id(),
                null,
                null,
                thing.kind(),
                thing.itemId(),
                thing.subject(),
                thing.due(),
                FairClock.lateWorkingDays(calendar, thing.lateFrom(), today, heldByOthers(thing)),
                about.history().stream()
                        .filter(step -> step.rung() == Rung.REMINDER)
                        .map(Step::takenOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                letters.stream().map(this::cited).collect(Collectors.joining("; ")),
                letters.stream()
                        .map(step -> Objects.requireNonNull(step.document()))
                        .toList(),
                grounds(about),
                "",
                "",
                today,
                null);
    }

    ReportLine wanting(ProposingRemedies.Proposed about, LocalDate today) {
        var remedy = about.remedy();
        return new ReportLine(
                remedy.id(),
                Failure.UNSATISFACTORY,
                remedy.agency(),
                null,
                remedy.id(),
                remedy.taskId(),
                ReadingOutcomes.TASK,
                remedy.taskId().toString(),
                about.title(),
                about.due(),
                0,
                null,
                rounds(remedy.taskId()),
                List.of(),
                causes(remedy.taskId()),
                remedy.reason(),
                "",
                today,
                null);
    }

    /** The days a reviewer held what the agency had handed over are not its own. */
    private List<FairClock.Stop> heldByOthers(Escalation thing) {
        return thing.kind().equals(ReadingOutcomes.TASK)
                ? confirming.ofTask(UUID.fromString(thing.itemId())).stream()
                        .filter(round -> round.state() != RoundState.WITHDRAWN)
                        .map(round -> new FairClock.Stop(round.askedOn(), round.decidedOn()))
                        .toList()
                : List.of();
    }

    private String rounds(UUID task) {
        return confirming.ofTask(task).stream()
                .filter(round -> round.state() == RoundState.NOT_MET || round.state() == RoundState.SUPPLEMENT)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(this::answered)
                .collect(Collectors.joining("; "));
    }

    private String answered(Round round) {
        LocalDate decided = Objects.requireNonNull(round.decidedOn());
        return words.of("round." + round.state(), round.number(), words.date(decided));
    }

    private String grounds(LadderCases.Case about) {
        var grounds = new ArrayList<String>();
        for (Step step : about.history()) {
            if (!step.reason().isEmpty() && step.state() != StepState.MISFIRED) {
                grounds.add(words.of("held." + step.rung(), step.reason()));
            }
        }
        if (about.escalation().kind().equals(ReadingOutcomes.TASK)) {
            String causes = causes(UUID.fromString(about.escalation().itemId()));
            if (!causes.isEmpty()) {
                grounds.add(causes);
            }
        }
        return String.join("; ", grounds);
    }

    private String causes(UUID task) {
        return tasks.extensions(task).stream()
                .filter(extension -> Boolean.TRUE.equals(extension.causeConfirmed()))
                .map(extension -> words.of(
                        "cause", words.date(extension.fromDue()), words.date(extension.toDue()), extension.reason()))
                .collect(Collectors.joining("; "));
    }

    private String cited(Step letter) {
        Document document =
                documents.find(Objects.requireNonNull(letter.document())).orElseThrow();
        var head = document.fields().head();
        String kind = DocumentType.ofCode(head.type()).map(DocumentType::title).orElse(head.type());
        LocalDate day = head.date().complete().or(document::sentOn).orElse(letter.takenOn());
        return words.of("letter", kind, head.code(), day == null ? "" : words.date(day));
    }
}

package vn.thanghang.accountability.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.accountability.file.HolderPart.Count;
import vn.thanghang.accountability.review.ReviewRequest;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The words of the file as a paper: facts and counts, each kind for itself, and the line that says what it is not. */
final class FilePaper {

    private static final int SCORE_DECIMALS = 4;

    private final Text words = Texts.ofPaper("result-file");
    private final ResultFile file;
    private final String agency;
    private final List<ReviewRequest> requests;

    /** @param agency name */
    FilePaper(ResultFile file, String agency, List<ReviewRequest> requests) {
        this.file = file;
        this.agency = agency;
        this.requests = List.copyOf(requests);
    }

    String subject() {
        return words.of("subject", agency, period());
    }

    String signer() {
        return words.of("signer");
    }

    private String period() {
        return words.of(
                "period." + file.period().quarter(),
                Integer.toString(file.period().year()));
    }

    String body() {
        String asOf = words.date(file.period().asOf());
        var lines = new ArrayList<String>();
        lines.add("*" + words.of("fixed") + "*");
        lines.add(words.of("opening", agency, period(), asOf));
        lines.add(words.of("holders"));
        lines.addAll(holders());
        lines.add(words.of("effort"));
        lines.add(words.of("effort.plans", counted(file.plans().stream().map(PlanLine::outcome))));
        lines.add(words.of("effort.tasks", counted(file.tasks().stream().map(TaskLine::outcome))));
        lines.add(words.of(
                "effort.marks",
                file.reportedDone(),
                file.confirmed(),
                file.reportedDone() - file.confirmed(),
                file.concluded()));
        lines.add(words.of("effort.inputs", counted(file.inputs().stream().map(InputLine::outcome))));
        lines.add(words.of(
                "effort.fresh", file.freshness().fresh(), file.freshness().open()));
        lines.add(words.of("effort.annex"));
        lines.add(words.of("moved"));
        lines.addAll(moved());
        lines.add(words.of("requests"));
        lines.addAll(requests.isEmpty() ? List.of(words.of("requests.none")) : requests());
        lines.add(words.of("fixed") + "/.");
        lines.add(words.of("annex", agency, asOf));
        lines.addAll(annex());
        return String.join("\n", lines);
    }

    private List<String> holders() {
        if (file.holders().isEmpty()) {
            return List.of(words.of("holder.none"));
        }
        return file.holders().stream()
                .map(part -> words.of(
                        "holder",
                        part.name(),
                        part.title(),
                        words.date(part.from()),
                        words.date(part.until()),
                        part.days(),
                        counts(part.plans()),
                        counts(part.tasks()),
                        counts(part.inputs()),
                        part.confirmed(),
                        part.takenOver()))
                .toList();
    }

    private String counts(List<Count> counts) {
        return counts.isEmpty()
                ? words.of("none")
                : counts.stream()
                        .map(each -> each.count() + " " + outcome(each.outcome()))
                        .collect(Collectors.joining(", "));
    }

    private String counted(Stream<Outcome> outcomes) {
        var found = outcomes.collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return counts(Arrays.stream(Outcome.values())
                .filter(found::containsKey)
                .map(each -> new Count(each, Math.toIntExact(Objects.requireNonNull(found.get(each)))))
                .toList());
    }

    /** Nothing of a body outside the authority of the committee is called late. */
    private String outcome(Outcome outcome) {
        return file.outside() && outcome == Outcome.LATE_OPEN
                ? words.of("outcome.outside")
                : words.of("outcome." + outcome);
    }

    private List<String> moved() {
        if (file.movements().isEmpty()) {
            return List.of(words.of("moved.none"));
        }
        var lines = new ArrayList<String>();
        lines.add(words.of("moved.lead"));
        lines.add(words.of("moved.head"));
        file.movements()
                .forEach(each -> lines.add("| " + each.index() + " " + each.criterion() + " | "
                        + score(each.before()) + " | " + score(each.after()) + " | "
                        + words.of("direction." + each.direction()) + " |"));
        return lines;
    }

    private static String score(@Nullable BigDecimal score) {
        return score == null
                ? "–"
                : VietnameseFormat.decimal(
                        score, Math.clamp(score.stripTrailingZeros().scale(), 2, SCORE_DECIMALS));
    }

    private List<String> requests() {
        return requests.stream()
                .map(each -> words.of(
                        "request",
                        cell(each.about()),
                        cell(each.words()),
                        words.of(
                                "request." + each.state(),
                                Objects.requireNonNullElse(each.document(), ""),
                                cell(each.result()))))
                .toList();
    }

    private List<String> annex() {
        if (file.tasks().isEmpty()) {
            return List.of(words.of("annex.none"));
        }
        var lines = new ArrayList<String>();
        lines.add(words.of("annex.head"));
        for (int at = 0; at < file.tasks().size(); at++) {
            TaskLine task = file.tasks().get(at);
            lines.add("| " + (at + 1) + " | " + cell(task.title()) + " | " + words.date(task.due()) + " | "
                    + outcome(task.outcome())
                    + (task.lifted() == null ? "" : "; " + words.of("lifted", cell(task.lifted()))) + " | "
                    + words.of("progress." + task.progress(), date(task.doneOn())) + " | "
                    + words.of("confirmation." + task.confirmation(), date(task.confirmedOn()))
                    + (task.returned() == 0 ? "" : "; " + words.of("returned", task.returned())) + " | "
                    + concluded(task) + " | " + granted(task) + " |");
        }
        return lines;
    }

    private String concluded(TaskLine task) {
        String document = task.document();
        if (document != null) {
            return words.of("concluded", cell(document));
        }
        return task.proposed() ? words.of("proposed") : "";
    }

    private String granted(TaskLine task) {
        return task.extensions().stream()
                .map(each -> words.of("granted", words.date(each.from()), words.date(each.to()), cell(each.reason()))
                        + (each.objective() ? " " + words.of("granted.objective") : ""))
                .collect(Collectors.joining("; "));
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : words.date(day);
    }

    /** As a cell of the tables typed in papers. */
    private static String cell(String text) {
        return text.replace('|', '/').replace('\n', ' ').strip();
    }
}

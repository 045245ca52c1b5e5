package vn.thanghang.remediation.plan.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Problem;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.quality.Finding;

/** What came of a step, for programs. */
public final class PlanAnswers {

    private PlanAnswers() {}

    public static ResponseEntity<?> of(Text text, Stepped stepped) {
        String words = String.valueOf(PlanWords.refusal(text, stepped));
        return switch (stepped) {
            case Stepped.Done(var now) -> ResponseEntity.ok(now);
            case Stepped.Late _ -> Problem.conflict(text, "LATE", words);
            case Stepped.Refused(var reason) -> Problem.conflict(text, reason.name(), words);
            case Stepped.SamePerson _ -> Problem.conflict(text, "SAME_PERSON", words);
            case Stepped.Blocked(var findings) -> Problem.incomplete(text, "BLOCKED", words, lines(text, findings));
            case Stepped.TooLong _ -> Problem.incomplete(text, "TOO_LONG", words, List.of());
            case Stepped.NoReason _ -> Problem.incomplete(text, "NO_REASON", words, List.of());
            case Stepped.Secret _ -> Problem.incomplete(text, "SECRET", words, List.of());
        };
    }

    private static List<Problem.Line> lines(Text text, List<Finding> findings) {
        return findings.stream()
                .map(each -> new Problem.Line(each.rule().name(), each.field(), PlanWords.finding(text, each)))
                .toList();
    }
}

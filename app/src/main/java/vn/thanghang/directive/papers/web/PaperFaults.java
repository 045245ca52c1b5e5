package vn.thanghang.directive.papers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.directive.papers.PaperField;
import vn.thanghang.directive.papers.PaperProblem;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.ErrorLine;

/**
 * What the form says about what was typed.
 *
 * @param errors words by field id; they keep the paper from going on
 * @param reminders of the form of papers
 */
public record PaperFaults(Map<String, String> errors, List<ErrorLine> reminders) {

    static final PaperFaults NONE = new PaperFaults(Map.of(), List.of());

    public PaperFaults {
        reminders = List.copyOf(reminders);
    }

    /** Everything, as when the paper is to be frozen. */
    static PaperFaults all(List<PaperProblem> problems, Text text) {
        return of(problems, text, true);
    }

    /** What may stay unfinished in a draft is not called an error yet. */
    static PaperFaults ofDraft(List<PaperProblem> problems, Text text) {
        return of(problems, text, false);
    }

    private static PaperFaults of(List<PaperProblem> problems, Text text, boolean missingToo) {
        var errors = new LinkedHashMap<String, String>();
        var reminders = new ArrayList<ErrorLine>();
        for (PaperProblem problem : problems) {
            String words = words(problem, text);
            if (!problem.blocking()) {
                reminders.add(new ErrorLine(problem.field().id(), words));
            } else if (missingToo || problem.code() != PaperProblem.Code.MISSING) {
                errors.putIfAbsent(problem.field().id(), words);
            }
        }
        return new PaperFaults(errors, reminders);
    }

    private static String words(PaperProblem problem, Text text) {
        String key = "directive.paper.problem." + problem.code().name();
        return problem.code() == PaperProblem.Code.MISSING
                ? text.of(key, label(problem.field(), text))
                : text.of(key, problem.arguments().toArray());
    }

    static String label(PaperField field, Text text) {
        return text.of("directive.paper.field." + field.name());
    }

    public String at(PaperField field) {
        return errors.getOrDefault(field.id(), "");
    }

    public List<ErrorLine> lines() {
        return errors.entrySet().stream()
                .map(error -> new ErrorLine(error.getKey(), error.getValue()))
                .toList();
    }
}

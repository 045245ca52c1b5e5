package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.text.Text;

/** The inputs of the path. */
record PathFields(UnitWords unit, PathForm form) {

    AnalysisPage.Form block() {
        Text text = unit.text();
        List<AnalysisPage.FieldGroup> groups = new ArrayList<>();
        groups.add(new AnalysisPage.FieldGroup(
                text.of("analysis.path.form.target"),
                false,
                true,
                List.of(kinds(), groupChoice(), number(PathForm.RANK), number(PathForm.TOTAL))));
        groups.add(new AnalysisPage.FieldGroup(
                text.of("analysis.path.form.limits"),
                false,
                true,
                List.of(number(PathForm.CONFIDENCE), number(PathForm.CRITERIA))));
        groups.add(new AnalysisPage.FieldGroup(
                text.of("analysis.path.form.lock"), true, !form.locked().isEmpty(), List.of(locks())));
        return new AnalysisPage.Form(
                text.of("analysis.path.form"),
                "",
                form.errors(),
                groups,
                text.of("analysis.path.submit"),
                new AnalysisPage.Link(text.of("analysis.path.reset"), unit.path(UnitWords.Sister.PATH), false));
    }

    private AnalysisPage.Options kinds() {
        List<AnalysisPage.Option> options = new ArrayList<>();
        for (PathForm.Kind kind : PathForm.Kind.values()) {
            options.add(new AnalysisPage.Option(
                    PathForm.KIND + "-" + kind.field(),
                    kind.field(),
                    unit.text().of("analysis.path.kind." + kind.field()),
                    kind == form.kind()));
        }
        return new AnalysisPage.Options(PathForm.KIND, unit.text().of("analysis.path.kind"), false, options);
    }

    private AnalysisPage.Options groupChoice() {
        List<AnalysisPage.Option> options = new ArrayList<>();
        for (PerformanceGroup group : PerformanceGroup.values()) {
            if (group != PerformanceGroup.LOWEST) {
                String value = Integer.toString(group.number());
                options.add(new AnalysisPage.Option(
                        PathForm.GROUP + "-" + value,
                        value,
                        EditionWords.tier(group).sign() + " " + unit.words().nextGroup(group),
                        value.equals(form.typed(PathForm.GROUP))));
            }
        }
        return new AnalysisPage.Options(PathForm.GROUP, unit.text().of("analysis.path.form.group"), false, options);
    }

    private AnalysisPage.NumberInput number(String field) {
        return new AnalysisPage.NumberInput(
                field,
                field,
                unit.text().of("analysis.path.field." + field),
                form.typed(field),
                unit.text().of("analysis.path.hint." + field),
                form.error(field));
    }

    private AnalysisPage.Options locks() {
        List<AnalysisPage.Option> options = new ArrayList<>();
        for (Criterion part : unit.words().analysis().edition().tree().subdimensions()) {
            options.add(new AnalysisPage.Option(
                    PathForm.LOCK + "-" + part.code().replace('.', '-'),
                    part.code(),
                    unit.words().numbered(part.code()),
                    form.locked().contains(part.code())));
        }
        return new AnalysisPage.Options(PathForm.LOCK, unit.text().of("analysis.path.form.lock.which"), true, options);
    }
}

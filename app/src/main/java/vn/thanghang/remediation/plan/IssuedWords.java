package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.Resource;
import vn.thanghang.remediation.content.TargetKind;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Task;

/** Puts the words of an issued version back into the pages, with the dates its tasks have now. */
@Component
class IssuedWords {

    private final Drafts drafts;
    private final FollowingTasks tasks;
    private final ChangingPlans changing;

    IssuedWords(Drafts drafts, FollowingTasks tasks, ChangingPlans changing) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.changing = changing;
    }

    /** Within the transaction that gives the amendment up. */
    void restore(Plan plan, PlanContent content, CurrentUser user) {
        for (Part part : Part.values()) {
            Optional<Written> now = drafts.section(plan.id(), part);
            Written next = next(now, section(part, content), user);
            if (now.map(each -> !each.typed().equals(next.typed())).orElse(true)) {
                drafts.put(plan, part, next);
                drafts.remember(plan.id(), part.name(), next, false);
            }
        }
        Map<UUID, LocalDate> dues = new HashMap<>();
        for (Task task : tasks.ofPlan(plan.id())) {
            dues.put(task.id(), task.due());
        }
        var kept = new HashSet<UUID>();
        for (PlanContent.TaskLine line : content.tasks()) {
            kept.add(line.id());
            Written next =
                    next(drafts.task(plan.id(), line.id()), task(line, dues.getOrDefault(line.id(), line.due())), user);
            drafts.putTask(plan, line.id(), next);
            drafts.remember(plan.id(), "task:" + line.id(), next, false);
        }
        for (PlanTask task : drafts.tasks(plan.id())) {
            if (!kept.contains(task.id())) {
                drafts.removeTask(plan, task.id(), task.version(), changing.now());
            }
        }
    }

    private Written next(Optional<Written> now, Typed typed, CurrentUser user) {
        int version = now.map(Written::version).orElse(-1) + 1;
        return new Written(version, typed, user.actor().reference(), user.displayName(), changing.now(), null);
    }

    private static Typed section(Part part, PlanContent content) {
        var texts = new TreeMap<String, String>();
        switch (part) {
            case CAUSES -> content.criteria().forEach(line -> put(texts, Part.cause(line.code()), line.cause()));
            case TARGETS ->
                content.criteria().forEach(line -> {
                    TargetKind kind = line.kind();
                    put(texts, Part.targetKind(line.code()), kind == null ? "" : kind.name());
                    put(texts, Part.targetFigure(line.code()), line.value().replace('.', ','));
                });
            case RESOURCES ->
                content.resources()
                        .forEach((name, words) ->
                                put(texts, Resource.valueOf(name).id(), words));
        }
        return new Typed(texts);
    }

    private static Typed task(PlanContent.TaskLine line, @org.jspecify.annotations.Nullable LocalDate due) {
        var texts = new TreeMap<String, String>();
        put(texts, TaskField.CRITERION.id(), line.criterion());
        UUID piece = line.piece();
        put(texts, TaskField.PIECE.id(), piece == null ? "" : piece.toString());
        put(texts, TaskField.TITLE.id(), line.title());
        put(texts, TaskField.PERSON.id(), line.person());
        put(texts, TaskField.RESPONSIBILITY.id(), line.responsibility());
        put(texts, TaskField.AUTHORITY.id(), line.authority());
        put(texts, TaskField.OUTPUT.id(), line.output());
        put(texts, TaskField.EVIDENCE.id(), line.evidence());
        put(texts, TaskField.DUE.id(), due == null ? "" : VietnameseFormat.date(due));
        LocalDate internal = line.internalDue();
        put(texts, TaskField.INTERNAL_DUE.id(), internal == null ? "" : VietnameseFormat.date(internal));
        return new Typed(texts);
    }

    private static void put(Map<String, String> texts, String name, String words) {
        if (!words.isEmpty()) {
            texts.put(name, words);
        }
    }
}

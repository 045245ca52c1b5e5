package vn.thanghang.directive.papers;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;

/** One step of a paper: right, state and version are asked, then row, step and event are written together. */
@Component
final class Changing {

    static final int REASON_CHARS_MAX = 500;

    private final Papers papers;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Changing(Papers papers, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.papers = papers;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(tx -> work.get()));
    }

    /** @throws NotFoundForUser when there is no such paper, or none for this person */
    Paper own(CurrentUser user, Act right, UUID id) {
        Paper paper = papers.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(right, paper.agency(), paper.standing());
        return paper;
    }

    /** Whether the step may be taken on the version the person was looking at. */
    static boolean fits(Paper paper, PaperAct act, int version) {
        return paper.version() == version && paper.allows(act);
    }

    /** The paper after the step; empty when somebody else was faster. Runs within a transaction. */
    Optional<Paper> step(Paper before, PaperAct act, String reason, By by, Function<Paper, Paper> change) {
        Paper after = change.apply(next(before, act.from(before.state()).orElseThrow()));
        if (!papers.move(after)) {
            return Optional.empty();
        }
        note(after, act, reason, by, before.state());
        return papers.find(after.id());
    }

    /** Writes the step and its event. */
    void note(Paper after, PaperAct act, String reason, By by, @Nullable PaperState before) {
        if (act != PaperAct.SAVE || before == null) {
            papers.addStep(
                    after,
                    new Paper.Step(act, after.state(), by.actor().reference(), by.name(), clock.instant(), reason));
        }
        String verb = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(AuditEvent.of(by.actor(), "directive.paper." + verb, Subject.of("paper", after.id()))
                .before(before)
                .after(after.state())
                .with("version", after.version())
                .with("frozen", after.frozen()));
    }

    private Paper next(Paper before, PaperState state) {
        return new Paper(
                before.id(),
                state,
                before.version() + 1,
                before.agency(),
                before.origin(),
                before.type(),
                before.subject(),
                before.frozen(),
                before.documentId(),
                before.madeBy(),
                clock.instant(),
                before.steps());
    }

    static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }

    static String reason(String typed) {
        return BorderText.line(typed).within(REASON_CHARS_MAX);
    }
}

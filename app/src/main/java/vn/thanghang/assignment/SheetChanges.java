package vn.thanghang.assignment;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thanghang.platform.Vietnam;

/** One step of a sheet: right, state and version are asked, then row, step and event are written together. */
@Component
final class SheetChanges {

    static final int REASON_CHARS_MAX = 500;

    private final Sheets sheets;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SheetChanges(Sheets sheets, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.sheets = sheets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    Clock clock() {
        return clock;
    }

    <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(tx -> work.get()));
    }

    /** @throws NotFoundForUser when there is no such sheet, or none for this person */
    Sheet own(CurrentUser user, Act right, UUID id) {
        Sheet sheet = sheets.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(right, sheet.agency(), sheet.state().standing());
        return sheet;
    }

    /** Why the act cannot be done on the version the person was looking at; empty when it can. */
    Optional<SheetResult> hindrance(Sheet sheet, SheetAct act, int version) {
        if (sheet.version() != version) {
            return Optional.of(late(sheet.id()));
        }
        return act.refusedIn(sheet.state()).map(reason -> new SheetResult.Refused(reason, ""));
    }

    SheetResult late(UUID id) {
        return new SheetResult.Late(sheets.find(id).orElseThrow(NotFoundForUser::new), sheets.steps(id));
    }

    /** The sheet after the step; empty when somebody else was faster. Runs within a transaction. */
    Optional<Sheet> step(Sheet before, SheetAct act, String reason, By by, Function<Sheet, Sheet> change) {
        Sheet after = change.apply(before.in(act.from(before.state()).orElseThrow()));
        if (!sheets.move(after, clock.instant())) {
            return Optional.empty();
        }
        note(after, act.name(), reason, by, before.state());
        return sheets.find(after.id());
    }

    /** Writes the step and its event. */
    void note(Sheet after, String act, String reason, By by, @Nullable SheetState before) {
        sheets.addStep(after, act, by, clock.instant(), reason);
        audit.record(AuditEvent.of(
                        by.actor(), "assignment.sheet." + act.toLowerCase(Locale.ROOT), Subject.of("sheet", after.id()))
                .before(before)
                .after(after.state())
                .with("version", after.version()));
    }

    static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }

    static String reason(String typed) {
        return line(typed, REASON_CHARS_MAX);
    }

    static String line(String typed, int longest) {
        return BorderText.line(typed).within(longest);
    }

    static String lines(String typed, int longest) {
        return BorderText.lines(typed).within(longest);
    }
}

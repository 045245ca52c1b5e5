package vn.thanghang.oversight.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.oversight.grid.LateTasks;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.RiskyTasks;
import vn.thanghang.remediation.task.RiskyTasks.Reported;

/** Publishes rounds of inspection, draws their samples, and keeps what was found until it is closed. */
@Service
public class InspectingTasks {

    private static final int SUBJECT_CHARS_MAX = 300;
    private static final int SEED_CHARS_MIN = 8;
    private static final int SEED_CHARS_MAX = 200;
    private static final int SIZE_MAX = 200;
    private static final int WORDS_CHARS_MAX = 2_000;

    private final InspectionRounds rounds;
    private final InspectedItems items;
    private final RiskyTasks tasks;
    private final LateTasks late;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    InspectingTasks(
            InspectionRounds rounds,
            InspectedItems items,
            RiskyTasks tasks,
            LateTasks late,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.tasks = tasks;
        this.late = late;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an officer types to publish a round. */
    public record Wanted(String subject, String seed, int size, int workYear) {}

    /** The newest first. */
    public List<InspectionRound> all() {
        return RowScope.EVERYTHING.call(rounds::all);
    }

    /** @throws NotFoundForUser when there is none */
    public InspectionRound round(UUID id) {
        return RowScope.EVERYTHING.call(() -> rounds.find(id)).orElseThrow(NotFoundForUser::new);
    }

    /** What was drawn, as far as this person may see it. */
    public List<InspectedItem> items(CurrentUser user, UUID round) {
        return RowScope.EVERYTHING.call(() -> items.ofRound(round)).stream()
                .filter(item -> mayRead(user, item))
                .toList();
    }

    /** Until a task was looked at, that it was drawn is known to those who inspect only. */
    private static boolean mayRead(CurrentUser user, InspectedItem item) {
        return user.mayForAgency(Act.READ_INSPECTION, item.agency(), Standing.FROZEN)
                && (item.state() != ItemState.CHOSEN || user.mayForAgency(Act.INSPECT, item.agency(), Standing.OPEN));
    }

    public List<InspectedItem> ofAgency(CurrentUser user, String agency) {
        user.requireForAgency(Act.READ_INSPECTION, agency, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> items.ofAgency(agency));
    }

    /** @throws NotFoundForUser when there is none for this person */
    public InspectedItem item(CurrentUser user, UUID id) {
        return RowScope.EVERYTHING
                .call(() -> items.find(id))
                .filter(found -> mayRead(user, found))
                .orElseThrow(NotFoundForUser::new);
    }

    /** The published list of a round that was drawn, in the order of the ids. */
    public List<Candidate> candidates(UUID round) {
        return RowScope.EVERYTHING.call(() -> rounds.candidates(round));
    }

    public Inspected publish(CurrentUser user, Wanted typed, UUID key) {
        String subject = BorderText.line(typed.subject()).value();
        String seed = BorderText.line(typed.seed()).value();
        if (subject.isEmpty() || subject.length() > SUBJECT_CHARS_MAX) {
            return new Inspected.Refused(Inspected.Reason.SUBJECT);
        }
        if (seed.length() < SEED_CHARS_MIN || seed.length() > SEED_CHARS_MAX) {
            return new Inspected.Refused(Inspected.Reason.SEED);
        }
        if (typed.size() < 1 || typed.size() > SIZE_MAX) {
            return new Inspected.Refused(Inspected.Reason.SIZE);
        }
        var round = new InspectionRound(
                ids.next(),
                subject,
                seed,
                typed.size(),
                typed.workYear(),
                today(),
                user.displayName(),
                null,
                null,
                0,
                0,
                0,
                0);
        return together(() -> {
            rounds.publish(round, key, user, clock.instant());
            UUID stored = rounds.withKey(key).orElseThrow();
            if (stored.equals(round.id())) {
                audit.record(
                        AuditEvent.of(user.actor(), "oversight.inspection.publish", Subject.of("inspection", stored))
                                .with("seed", seed)
                                .with("size", typed.size()));
            }
            return new Inspected.Done(stored);
        });
    }

    public Inspected draw(CurrentUser user, UUID id) {
        InspectionRound round = round(id);
        if (round.drawnOn() != null) {
            return new Inspected.Late();
        }
        if (!today().isAfter(round.publishedOn())) {
            return new Inspected.Refused(Inspected.Reason.TOO_EARLY);
        }
        return together(() -> {
            List<Reported> reported = tasks.reportedDone(round.workYear());
            if (reported.isEmpty()) {
                return new Inspected.Refused(Inspected.Reason.NOTHING_THERE);
            }
            Set<UUID> lateOnes = late.ids();
            List<Candidate> candidates = reported.stream()
                    .map(each -> Candidate.of(each.id(), each.agency(), grounds(each, lateOnes)))
                    .toList();
            if (!rounds.draw(id, candidates, today(), user.displayName())) {
                return new Inspected.Late();
            }
            int chosen = choose(round, candidates, reported);
            audit.record(AuditEvent.of(user.actor(), "oversight.inspection.draw", Subject.of("inspection", id))
                    .with("candidates", candidates.size())
                    .with("chosen", chosen)
                    .with("list", Sample.hash(candidates)));
            return new Inspected.Done(id);
        });
    }

    private int choose(InspectionRound round, List<Candidate> candidates, List<Reported> reported) {
        Map<UUID, String> titles = reported.stream().collect(Collectors.toMap(Reported::id, Reported::title));
        List<Candidate> drawn = Sample.drawn(round.seed(), round.size(), candidates);
        for (int at = 0; at < drawn.size(); at++) {
            items.choose(
                    ids.next(),
                    round.id(),
                    drawn.get(at),
                    Objects.requireNonNull(titles.get(drawn.get(at).task())),
                    at + 1);
        }
        return drawn.size();
    }

    private static Set<Ground> grounds(Reported task, Set<UUID> late) {
        Map<Ground, Boolean> known = Map.of(
                Ground.LATE, late.contains(task.id()),
                Ground.RETURNED, task.returned(),
                Ground.REUSED, task.reused(),
                Ground.PROLONGED_LATE, task.prolongedLate(),
                Ground.WORDS_ONLY, task.wordsOnly(),
                Ground.UNCONFIRMED, task.unconfirmed());
        return EnumSet.allOf(Ground.class).stream()
                .filter(ground -> Boolean.TRUE.equals(known.get(ground)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ground.class)));
    }

    /**
     * One step with one thing.
     *
     * @param due the day the agency answers by, where something is found; null otherwise or when none could be read
     */
    public Inspected step(CurrentUser user, UUID id, int version, ItemAct act, String typed, @Nullable LocalDate due) {
        InspectedItem item = item(user, id);
        user.requireForAgency(act == ItemAct.ANSWER ? Act.ANSWER_FINDING : Act.INSPECT, item.agency(), Standing.OPEN);
        String words = BorderText.lines(typed).value();
        Optional<ItemState> to = act.from(item.state());
        if (to.isEmpty()) {
            return new Inspected.Refused(Inspected.Reason.NOT_NOW);
        }
        Optional<Inspected> fault = fault(act, words, due);
        if (fault.isPresent()) {
            return fault.get();
        }
        return together(() -> {
            boolean stepped = item.version() == version
                    && items.step(item, act, to.get(), act == ItemAct.PASS ? "" : words, due, user, clock.instant());
            if (!stepped) {
                return new Inspected.Late();
            }
            audit.record(AuditEvent.of(
                            user.actor(),
                            "oversight.inspection." + act.name().toLowerCase(Locale.ROOT),
                            Subject.of("task", item.task()))
                    .before(item.state())
                    .after(to.get())
                    .with("agency", item.agency()));
            return new Inspected.Done(id);
        });
    }

    private Optional<Inspected> fault(ItemAct act, String words, @Nullable LocalDate due) {
        if (words.length() > WORDS_CHARS_MAX || words.isEmpty() && act != ItemAct.PASS) {
            return Optional.of(new Inspected.Refused(Inspected.Reason.WORDS));
        }
        boolean dated = act == ItemAct.FIND || act == ItemAct.INSIST;
        return dated && (due == null || !due.isAfter(today()))
                ? Optional.of(new Inspected.Refused(Inspected.Reason.DAY))
                : Optional.empty();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    private Inspected together(Supplier<Inspected> work) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
    }
}

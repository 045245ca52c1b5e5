package vn.thanghang.assignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.TimeOrderedIds;

/** Makes the sheet of a round out of the basket of the analysis, and changes what it says while it is a draft. */
@Service
public class PreparingSheets {

    private final Sheets sheets;
    private final Pieces pieces;
    private final SheetWriting writing;
    private final SheetChanges changes;
    private final Basket basket;
    private final Proposals proposals;
    private final Rosters rosters;
    private final TimeOrderedIds ids;

    PreparingSheets(
            Sheets sheets,
            Pieces pieces,
            SheetWriting writing,
            SheetChanges changes,
            Basket basket,
            Proposals proposals,
            Rosters rosters,
            TimeOrderedIds ids) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.writing = writing;
        this.changes = changes;
        this.basket = basket;
        this.proposals = proposals;
        this.rosters = rosters;
        this.ids = ids;
    }

    /** What came of changing a criterion. */
    public sealed interface Edited {

        record Done(Sheet sheet) implements Edited {}

        /** What was typed stays in the form. */
        record Faulty(List<Fault> faults) implements Edited {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Not(SheetResult result) implements Edited {}
    }

    /**
     * A new sheet with these criteria of the basket and who is proposed for each.
     *
     * @param key made by the form; the same key again finds the sheet of the first time
     */
    public SheetResult create(
            CurrentUser user, Round round, String unit, @Nullable UUID directive, List<String> codes, UUID key) {
        String agency = agency(user);
        user.requireForAgency(Act.PREPARE_ASSIGNMENTS, agency, SheetState.DRAFT.standing());
        Optional<Sheet> before = sheets.withKey(key).flatMap(sheets::find);
        if (before.isPresent()) {
            return new SheetResult.Done(before.get());
        }
        if (sheets.prepared(round, unit).isPresent()) {
            return new SheetResult.Refused(SheetRefusal.ROUND_TAKEN, "");
        }
        List<CriterionLine> chosen = basket.of(round, unit).stream()
                .filter(line -> codes.contains(line.code()))
                .toList();
        if (chosen.isEmpty()) {
            return new SheetResult.Refused(SheetRefusal.NO_CRITERION, "");
        }
        var day = SheetDay.of(round, changes.today());
        List<CriterionLine> filled = proposals.fill(chosen, round, unit, rosters.on(day, unit), day);
        var sheet = new Sheet(
                ids.next(),
                round,
                SheetState.DRAFT,
                0,
                directive,
                null,
                null,
                null,
                null,
                null,
                unit,
                agency,
                null,
                "");
        return store(sheet, filled, SheetChanges.by(user), key);
    }

    private SheetResult store(Sheet sheet, List<CriterionLine> filled, By by, UUID key) {
        try {
            return changes.together(() -> {
                sheets.add(sheet, by, key, changes.clock().instant());
                for (int i = 0; i < filled.size(); i++) {
                    writing.add(sheet.id(), i, filled.get(i));
                }
                changes.note(sheet, "CREATE", "", by, null);
                return new SheetResult.Done(sheet);
            });
        } catch (DuplicateKeyException raced) {
            return sheets.withKey(key)
                    .flatMap(sheets::find)
                    .<SheetResult>map(SheetResult.Done::new)
                    .orElse(new SheetResult.Refused(SheetRefusal.ROUND_TAKEN, ""));
        }
    }

    /** What a criterion says from now on. */
    public Edited edit(CurrentUser user, UUID id, int version, CriterionEdit edit) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.CHANGE, version);
        if (hindrance.isPresent()) {
            return new Edited.Not(hindrance.get());
        }
        CriterionLine before = line(id, edit.code());
        var day = SheetDay.of(sheet.round(), changes.today());
        var reading = new EditReading(before, rosters.on(day, sheet.unit()), rosters, ids, sheet.round());
        CriterionLine line = reading.read(edit);
        if (!reading.faults().isEmpty()) {
            return new Edited.Faulty(reading.faults());
        }
        SheetResult result = change(user, sheet, edit.code(), () -> writing.change(id, line));
        return result instanceof SheetResult.Done(Sheet after) ? new Edited.Done(after) : new Edited.Not(result);
    }

    /** Makes an agency coordinate in the first piece of a criterion, or not any more: one press on the grid. */
    public SheetResult toggle(CurrentUser user, UUID id, int version, String code, String agency) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.CHANGE, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        CriterionLine line = line(id, code);
        Roster roster = rosters.on(SheetDay.of(sheet.round(), changes.today()), sheet.unit());
        if (!roster.has(agency)) {
            return new SheetResult.Refused(SheetRefusal.NO_AGENCY, agency);
        }
        if (line.pieces().isEmpty()) {
            return new SheetResult.Refused(SheetRefusal.NO_LEAD_YET, line.code());
        }
        if (line.pieces().stream().anyMatch(piece -> agency.equals(piece.lead()))) {
            return new SheetResult.Refused(SheetRefusal.LEAD_COORDINATES, roster.name(agency));
        }
        CriterionLine toggled = line.withCoordinating(agency, ids::next);
        return change(user, sheet, code, () -> writing.change(id, toggled));
    }

    /** Takes a criterion of the basket in, with who is proposed for it. */
    public SheetResult takeIn(CurrentUser user, UUID id, int version, String code) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.CHANGE, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        List<CriterionLine> wanted = basket.of(sheet.round(), sheet.unit()).stream()
                .filter(line -> line.code().equals(code))
                .toList();
        boolean there =
                pieces.criteria(id).stream().anyMatch(line -> line.code().equals(code));
        if (wanted.isEmpty() || there) {
            return new SheetResult.Refused(SheetRefusal.NO_CRITERION, code);
        }
        var day = SheetDay.of(sheet.round(), changes.today());
        CriterionLine filled = proposals
                .fill(wanted, sheet.round(), sheet.unit(), rosters.on(day, sheet.unit()), day)
                .getFirst();
        return change(user, sheet, code, () -> writing.add(id, writing.nextPosition(id), filled));
    }

    /** Takes a criterion out of the draft. */
    public SheetResult takeOut(CurrentUser user, UUID id, int version, String code) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.CHANGE, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        line(id, code);
        return change(user, sheet, code, () -> writing.remove(id, code));
    }

    private SheetResult change(CurrentUser user, Sheet sheet, String code, Runnable write) {
        return changes.together(() -> changes.step(sheet, SheetAct.CHANGE, code, SheetChanges.by(user), next -> next)
                .<SheetResult>map(after -> {
                    write.run();
                    return new SheetResult.Done(after);
                })
                .orElseGet(() -> changes.late(sheet.id())));
    }

    private CriterionLine line(UUID sheet, String code) {
        return pieces.criteria(sheet).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }

    /** The agency a person prepares for; empty for the whole province. */
    private static String agency(CurrentUser user) {
        HeldRole held = user.roles().stream()
                .filter(role -> Policy.mayAllow(role.role(), Act.PREPARE_ASSIGNMENTS))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
        return Objects.requireNonNullElse(held.agency(), "");
    }
}

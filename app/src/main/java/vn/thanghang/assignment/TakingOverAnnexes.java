package vn.thanghang.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.assignment.PreparingSheets.Edited;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.text.Texts;

/** Writes what an annex of the province assigns into a draft, as one step: all of it or nothing. */
@Service
public class TakingOverAnnexes {

    private final SheetChanges changes;
    private final Pieces pieces;
    private final SheetWriting writing;
    private final Basket basket;
    private final SheetMaterial material;
    private final Rosters rosters;
    private final AuditLog audit;
    private final TimeOrderedIds ids;

    TakingOverAnnexes(
            SheetChanges changes,
            Pieces pieces,
            SheetWriting writing,
            Basket basket,
            SheetMaterial material,
            Rosters rosters,
            AuditLog audit,
            TimeOrderedIds ids) {
        this.changes = changes;
        this.pieces = pieces;
        this.writing = writing;
        this.basket = basket;
        this.material = material;
        this.rosters = rosters;
        this.audit = audit;
        this.ids = ids;
    }

    /** The annex a step comes from. */
    public record Annex(UUID id, String fileName, int rows) {}

    /** @throws vn.thanghang.access.NotFoundForUser when there is none for this person */
    public Sheet draft(CurrentUser user, UUID sheetId) {
        return changes.own(user, Act.PREPARE_ASSIGNMENTS, sheetId);
    }

    public List<CriterionLine> criteria(Sheet sheet) {
        return pieces.criteria(sheet.id());
    }

    /**
     * What the criteria say from now on; one that is not on the sheet is taken in, others stay as they are. An empty focal
     * agency leaves the one that is proposed.
     *
     * @param taking marks the annex as taken over, within the same transaction; false when it is already
     */
    public Edited takeOver(
            CurrentUser user,
            UUID sheetId,
            int version,
            List<CriterionEdit> edits,
            Annex annex,
            BooleanSupplier taking) {
        Sheet sheet = draft(user, sheetId);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.CHANGE, version);
        if (hindrance.isPresent()) {
            return new Edited.Not(hindrance.get());
        }
        Map<String, CriterionLine> there = byCode(pieces.criteria(sheetId));
        Map<String, CriterionLine> known = byCode(basket.of(sheet.round(), sheet.unit()));
        var faults = new ArrayList<Fault>();
        var lines = new ArrayList<CriterionLine>();
        for (CriterionEdit edit : edits) {
            CriterionLine before = there.getOrDefault(edit.code(), known.get(edit.code()));
            if (before == null) {
                faults.add(new Fault(edit.code(), SheetRefusal.NO_CRITERION, edit.code()));
                continue;
            }
            var reading = new EditReading(before, material.roster(sheet), rosters, ids, sheet.round());
            lines.add(reading.read(kept(edit, before)));
            reading.faults().forEach(fault -> faults.add(new Fault(edit.code(), fault.reason(), fault.subject())));
        }
        return faults.isEmpty()
                ? write(user, sheet, lines, there, annex, taking)
                : new Edited.Faulty(faults.stream().distinct().toList());
    }

    private static CriterionEdit kept(CriterionEdit edit, CriterionLine before) {
        String focal = edit.focal().isEmpty() && before.focal() != null ? before.focal() : edit.focal();
        return new CriterionEdit(edit.code(), focal, before.due(), edit.pieces());
    }

    private Edited write(
            CurrentUser user,
            Sheet sheet,
            List<CriterionLine> lines,
            Map<String, CriterionLine> there,
            Annex annex,
            BooleanSupplier taking) {
        By by = SheetChanges.by(user);
        String reason = SheetChanges.reason(Texts.ofPaper("assignment").of("import.step", annex.fileName()));
        return changes.together(() -> {
            Optional<Sheet> after = changes.step(sheet, SheetAct.CHANGE, reason, by, next -> next);
            if (after.isEmpty()) {
                return new Edited.Not(changes.late(sheet.id()));
            }
            if (!taking.getAsBoolean()) {
                throw new IllegalStateException("annex " + annex.id() + " was taken over in another step");
            }
            for (CriterionLine line : lines) {
                if (there.containsKey(line.code())) {
                    writing.change(sheet.id(), line);
                } else {
                    writing.add(sheet.id(), writing.nextPosition(sheet.id()), line);
                }
            }
            audit.record(AuditEvent.of(by.actor(), "assignment.annex.take-over", Subject.of("annex", annex.id()))
                    .with("sheet", sheet.id())
                    .with("rows", annex.rows())
                    .with("criteria", lines.size()));
            return new Edited.Done(after.get());
        });
    }

    private static Map<String, CriterionLine> byCode(List<CriterionLine> lines) {
        return lines.stream().collect(Collectors.toMap(CriterionLine::code, Function.identity()));
    }
}

package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** One date for every criterion of a draft that has none, instead of one page after the other. */
@Service
public class DatingSheets {

    private final Pieces pieces;
    private final SheetWriting writing;
    private final SheetChanges changes;
    private final Text words = Texts.ofPaper("assignment");

    DatingSheets(Pieces pieces, SheetWriting writing, SheetChanges changes) {
        this.pieces = pieces;
        this.writing = writing;
        this.changes = changes;
    }

    /**
     * Dates that stand already stay.
     *
     * @param inputs for what coordinating agencies give; null leaves those without one
     */
    public SheetResult date(CurrentUser user, UUID id, int version, LocalDate due, @Nullable LocalDate inputs) {
        Sheet sheet = changes.own(user, Act.PREPARE_ASSIGNMENTS, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.CHANGE, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (!isWithin(sheet.round(), due)
                || inputs != null && (!isWithin(sheet.round(), inputs) || inputs.isAfter(due))) {
            return new SheetResult.Refused(
                    SheetRefusal.DAY, Integer.toString(sheet.round().workYear()));
        }
        List<CriterionLine> lines = pieces.criteria(id);
        return changes.together(() -> changes.step(
                        sheet, SheetAct.CHANGE, note(due), SheetChanges.by(user), next -> next)
                .<SheetResult>map(after -> {
                    lines.forEach(line -> writing.change(id, dated(line, due, inputs)));
                    return new SheetResult.Done(after);
                })
                .orElseGet(() -> changes.late(id)));
    }

    private static CriterionLine dated(CriterionLine line, LocalDate due, @Nullable LocalDate inputs) {
        return new CriterionLine(
                line.code(),
                line.name(),
                line.score(),
                line.weak(),
                line.focal(),
                line.focalSource(),
                line.due() == null ? due : line.due(),
                line.pieces().stream()
                        .map(piece -> piece.with(piece.coordinating().stream()
                                .map(input -> input.due() == null ? dated(input, inputs) : input)
                                .toList()))
                        .toList());
    }

    private static Coordination dated(Coordination input, @Nullable LocalDate due) {
        return new Coordination(
                input.id(), input.agency(), input.input(), due, input.state(), input.since(), input.version());
    }

    private String note(LocalDate due) {
        return words.of("dates.step", VietnameseFormat.date(due));
    }

    /** As for a date typed for one criterion. */
    private static boolean isWithin(Round round, LocalDate day) {
        return day.getYear() == round.workYear() || day.getYear() == round.workYear() + 1;
    }
}

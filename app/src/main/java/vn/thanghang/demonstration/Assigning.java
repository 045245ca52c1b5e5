package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Basket;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.assignment.CriterionEdit;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.IssuingSheets;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.Piece;
import vn.thanghang.assignment.PreparingSheets;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetResult;

/** May: the weak contents of PAPI 2022 with who is in charge of each, stated by the letter itself. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class Assigning {

    private static final Round ROUND = new Round("PAPI", 2022, 2023);
    private static final String UNIT = "tra-vinh";
    private static final String MONITOR = "demo.theodoi";

    /** Who leads or gathers where nobody is known from elsewhere. */
    private static final String HOME_AFFAIRS = "snv-tra-vinh";

    private static final String DISTRICTS = "UBND cấp huyện";

    private final Cast cast;
    private final Basket basket;
    private final PreparingSheets preparing;
    private final IssuingSheets issuing;
    private final Assignments assignments;

    Assigning(Cast cast, Basket basket, PreparingSheets preparing, IssuingSheets issuing, Assignments assignments) {
        this.cast = cast;
        this.basket = basket;
        this.preparing = preparing;
        this.issuing = issuing;
        this.assignments = assignments;
    }

    Sheet play(UUID letter) {
        cast.at(5, 18, 9);
        Sheet sheet = cast.as(
                MONITOR,
                monitor -> done(preparing.create(monitor, ROUND, UNIT, letter, weak(), Cast.key("phan-cong"))));
        cast.at(5, 19, 10);
        for (CriterionLine line : cast.as(MONITOR, monitor -> assignments.criteria(sheet.id()))) {
            cast.as(MONITOR, monitor -> complete(monitor, sheet.id(), line));
        }
        cast.at(5, 22, 16);
        return cast.as(MONITOR, monitor -> done(issuing.issueBy(monitor, sheet.id(), version(sheet.id()), letter)));
    }

    private List<String> weak() {
        return basket.of(ROUND, UNIT).stream()
                .filter(CriterionLine::isWeak)
                .map(CriterionLine::code)
                .toList();
    }

    /** What the proposal could not know: dates, what the coordinating agencies give, and leads nobody is known for. */
    private Sheet complete(CurrentUser monitor, UUID sheet, CriterionLine line) {
        LocalDate due = LocalDate.of(2023, 7, 31);
        List<CriterionEdit.PieceEdit> pieces = line.pieces().isEmpty()
                ? List.of(new CriterionEdit.PieceEdit(
                        null, "Khắc phục nội dung " + line.name(), HOME_AFFAIRS, due, List.of()))
                : line.pieces().stream()
                        .map(piece -> completed(line, piece, due))
                        .toList();
        String focal = Objects.requireNonNullElse(line.focal(), HOME_AFFAIRS);
        var edit = new CriterionEdit(line.code(), focal, due, pieces);
        return switch (preparing.edit(monitor, sheet, version(sheet), edit)) {
            case PreparingSheets.Edited.Done(Sheet after) -> after;
            case PreparingSheets.Edited.Faulty(var faults) -> throw new IllegalStateException(line.code() + faults);
            case PreparingSheets.Edited.Not(SheetResult result) ->
                throw new IllegalStateException(line.code() + result);
        };
    }

    private static CriterionEdit.PieceEdit completed(CriterionLine line, Piece piece, LocalDate due) {
        String lead =
                piece.kind() == LeadKind.AGENCY ? Objects.requireNonNullElse(piece.lead(), HOME_AFFAIRS) : DISTRICTS;
        return new CriterionEdit.PieceEdit(
                piece.id(),
                piece.title(),
                lead,
                due,
                piece.coordinating().stream()
                        .filter(input -> !input.agency().equals(lead))
                        .map(input -> new CriterionEdit.InputEdit(
                                input.id(), input.agency(), input(line, input), due.minusDays(31)))
                        .toList());
    }

    private static String input(CriterionLine line, Coordination input) {
        return input.input().isEmpty() ? "Số liệu và đề xuất giải pháp đối với nội dung " + line.name() : input.input();
    }

    private int version(UUID sheet) {
        return assignments.sheet(sheet).orElseThrow().version();
    }

    private static Sheet done(SheetResult result) {
        if (result instanceof SheetResult.Done(Sheet sheet)) {
            return sheet;
        }
        throw new IllegalStateException("the assignment of the demonstration: " + result);
    }
}

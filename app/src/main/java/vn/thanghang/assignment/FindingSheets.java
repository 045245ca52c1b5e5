package vn.thanghang.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;

/** What a person may see of the sheets. */
@Service
public class FindingSheets {

    private final Sheets sheets;
    private final Pieces pieces;
    private final SheetChanges changes;

    FindingSheets(Sheets sheets, Pieces pieces, SheetChanges changes) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.changes = changes;
    }

    /** @throws vn.thanghang.access.NotFoundForUser when there is none for this person */
    public Sheet sheet(CurrentUser user, UUID id) {
        return changes.own(user, Act.READ_ASSIGNMENTS, id);
    }

    /** The newest rounds first. */
    public List<Sheet> list(CurrentUser user) {
        return sheets.list().stream()
                .filter(sheet -> user.mayForAgency(
                        Act.READ_ASSIGNMENTS, sheet.agency(), sheet.state().standing()))
                .toList();
    }

    public List<CriterionLine> criteria(Sheet sheet) {
        return pieces.criteria(sheet.id());
    }

    public List<SheetStep> steps(Sheet sheet) {
        return sheets.steps(sheet.id());
    }

    /** Who led each piece when, the oldest first. */
    public Map<UUID, List<Holder>> holders(Sheet sheet) {
        return pieces.holders(sheet.id());
    }

    public boolean mayPrepare(CurrentUser user, Sheet sheet) {
        return user.mayForAgency(
                Act.PREPARE_ASSIGNMENTS, sheet.agency(), sheet.state().standing());
    }
}

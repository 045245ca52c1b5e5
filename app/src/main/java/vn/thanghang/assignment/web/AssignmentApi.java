package vn.thanghang.assignment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.assignment.CoordinationAct;
import vn.thanghang.assignment.DeliveringInputs;
import vn.thanghang.assignment.DeliveringInputs.Owed;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.Piece;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.platform.api.AnsweringOnce;
import vn.thanghang.platform.api.Answers;
import vn.thanghang.platform.api.Part;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Problem;

/** Sheets of assignments for programs: criteria, pieces with their leads, inputs of coordinating agencies. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentApi {

    /** A criterion as the sheet says it. */
    record CriterionView(
            String code,
            String name,
            @Nullable Double score,
            boolean weak,
            @Nullable String focal,
            @Nullable LocalDate due,
            List<Piece> pieces) {}

    /**
     * An input that is owed.
     *
     * @param piece the piece of work it is for
     * @param leads ids of the agencies that lead the piece now
     */
    record InputView(String criterion, UUID piece, String title, List<String> leads, Coordination input) {}

    /**
     * What is done to an input, on its version.
     *
     * @param note needed when it is to be completed
     */
    record InputAsked(
            int version, CoordinationAct act, @Nullable String note) {
        InputAsked {
            Objects.requireNonNull(act, "act");
        }
    }

    private final FindingSheets finding;
    private final Assignments assignments;
    private final DeliveringInputs delivering;
    private final AnsweringOnce once;

    AssignmentApi(FindingSheets finding, Assignments assignments, DeliveringInputs delivering, AnsweringOnce once) {
        this.finding = finding;
        this.assignments = assignments;
        this.delivering = delivering;
        this.once = once;
    }

    /** All within reach, the newest round first: there are a few a year, so that there is never a second part. */
    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping
    Part<Sheet> list(CurrentUser user) {
        return new Part<>(finding.list(user), null);
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping("/{id}")
    Sheet sheet(CurrentUser user, @PathVariable UUID id) {
        return finding.sheet(user, id);
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping("/{id}/criteria")
    List<CriterionView> criteria(CurrentUser user, @PathVariable UUID id) {
        return finding.criteria(finding.sheet(user, id)).stream()
                .map(line -> new CriterionView(
                        line.code(), line.name(), line.score(), line.isWeak(), line.focal(), line.due(), line.pieces()))
                .toList();
    }

    /** Every piece once for each agency that leads it now; of one agency when it is named. Empty before the issue. */
    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping("/{id}/pieces")
    List<AssignedPiece> pieces(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String lead) {
        Sheet sheet = finding.sheet(user, id);
        return lead.isEmpty() ? assignments.pieces(sheet.id()) : assignments.piecesLedBy(sheet.id(), lead);
    }

    /** What an agency owes to the leads of others. */
    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping("/{id}/inputs")
    List<AssignedPiece> inputs(CurrentUser user, @PathVariable UUID id, @RequestParam String agency) {
        return assignments.inputsOf(finding.sheet(user, id).id(), agency);
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping("/{id}/inputs/{inputId}")
    InputView input(CurrentUser user, @PathVariable UUID id, @PathVariable UUID inputId) {
        return view(delivering.owed(user, id, inputId));
    }

    @Requires(Act.DELIVER_INPUT)
    @Answers(InputView.class)
    @PostMapping("/{id}/inputs/{inputId}/steps")
    ResponseEntity<String> act(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @PathVariable UUID inputId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody InputAsked asked) {
        String note = Objects.requireNonNullElse(asked.note(), "");
        return once.answer(user.accountId(), key, "input " + id + inputId + asked, () -> switch (delivering.act(
                user, id, inputId, asked.version(), asked.act(), note)) {
            case DONE -> ResponseEntity.ok(view(delivering.owed(user, id, inputId)));
            case LATE -> Problem.conflict(text, "LATE", text.of("assignment.input.late"));
            case NO_REASON -> Problem.incomplete(text, "NO_REASON", text.of("assignment.input.noReason"), List.of());
        });
    }

    private static InputView view(Owed owed) {
        return new InputView(owed.line().code(), owed.piece().id(), owed.piece().title(), owed.leads(), owed.input());
    }
}

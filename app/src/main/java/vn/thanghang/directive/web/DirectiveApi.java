package vn.thanghang.directive.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.NotingReceipt;
import vn.thanghang.directive.duties.Receipt;
import vn.thanghang.platform.api.AnsweringOnce;
import vn.thanghang.platform.api.Part;

/** Directives with their duties for programs, and noting that one's agency has received one. */
@RestController
@RequestMapping("/api/v1/directives")
class DirectiveApi {

    /** What came of noting a receipt: the time that stands, and whether this request set it. */
    record ReceiptNoted(Receipt receipt, boolean first) {}

    private final FindingDuties finding;
    private final NotingReceipt noting;
    private final AnsweringOnce once;

    DirectiveApi(FindingDuties finding, NotingReceipt noting, AnsweringOnce once) {
        this.finding = finding;
        this.noting = noting;
        this.once = once;
    }

    /** The newest 200, so that there is never a second part. */
    @Requires(Act.READ_DUTIES)
    @GetMapping
    Part<Directive> list(
            CurrentUser user,
            @RequestParam(defaultValue = "") String index,
            @RequestParam(defaultValue = "0") int workYear) {
        boolean drafts = user.may(Act.READ_DUTIES, Relation.NONE, Standing.OPEN);
        return new Part<>(finding.list(drafts, index, workYear), null);
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping("/{id}")
    Directive directive(CurrentUser user, @PathVariable UUID id) {
        return finding.directive(user, id);
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping("/{id}/receipts")
    List<Receipt> receipts(CurrentUser user, @PathVariable UUID id) {
        return finding.receipts(finding.directive(user, id));
    }

    @Requires(Act.RECORD_RECEIPT)
    @PostMapping("/{id}/receipts/{agency}")
    ResponseEntity<String> received(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable String agency,
            @RequestHeader("Idempotency-Key") String key) {
        String asked = "receipt " + id + " " + agency;
        return once.answer(user.accountId(), key, asked, () -> switch (noting.note(user, id, agency)) {
            case NotingReceipt.Noted.Done(Receipt receipt) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new ReceiptNoted(receipt, true));
            case NotingReceipt.Noted.Before(Receipt receipt) -> ResponseEntity.ok(new ReceiptNoted(receipt, false));
            case NotingReceipt.Noted.Refused(var reason) ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, reason.name());
        });
    }
}

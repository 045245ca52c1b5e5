package vn.thanghang.directive.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.Exchange;
import vn.thanghang.directive.Untrusted;
import vn.thanghang.directive.papers.SignedCopies.Waiting;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.PaperReading;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.officialdocs.compare.Comparison;
import vn.thanghang.officialdocs.compare.SignedCopy;
import vn.thanghang.officialdocs.read.Found;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.platform.TimeOrderedIds;

/** Takes the signed copy of a frozen paper back, reads it in the limited process and sets it beside the frozen version. */
@Service
public class RecordingSignedCopies {

    private final Papers papers;
    private final FrozenPapers frozen;
    private final SignedCopies copies;
    private final PaperReading reader;
    private final Changing changing;
    private final ReceivingDocuments secrets;
    private final TimeOrderedIds ids;

    RecordingSignedCopies(
            Papers papers,
            FrozenPapers frozen,
            SignedCopies copies,
            PaperReading reader,
            Changing changing,
            ReceivingDocuments secrets,
            TimeOrderedIds ids) {
        this.papers = papers;
        this.frozen = frozen;
        this.copies = copies;
        this.reader = reader;
        this.changing = changing;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** @param key made by the form; the same key again finds what the first time brought */
    public CopyReception receive(CurrentUser user, UUID id, int version, byte[] file, String fileName, UUID key) {
        Paper before = changing.own(user, Act.RECORD_SIGNED_COPY, id);
        if (copies.paperWithKey(key).filter(id::equals).isPresent()) {
            return new CopyReception.Taken(before);
        }
        if (!Changing.fits(before, PaperAct.BRING_COPY, version)) {
            return new CopyReception.Late(before);
        }
        By by = Changing.by(user);
        return switch (reader.read(file, fileName)) {
            case Untrusted.Refused(var reason, var detail) -> new CopyReception.NotRead(reason.key(), detail);
            case Untrusted.Secret(var degree) -> {
                secrets.noteSecret(degree, by);
                yield new CopyReception.Secret();
            }
            case Untrusted.Read(var document, var signatures, var exchange) -> {
                SignedCopy.Form form = exchange == null ? form(file) : exchange.main();
                yield form == null && exchange == null
                        ? new CopyReception.NotRead("directive.copy.form", "")
                        : keep(before, new CopyReading(document, signatures, form, exchange), file, fileName, key, by);
            }
        };
    }

    private CopyReception keep(Paper before, CopyReading reading, byte[] file, String fileName, UUID key, By by) {
        var copy = new Waiting(
                ids.next(), fileName, reading, by.name(), changing.clock().instant());
        try {
            return changing.together(() -> changing.step(before, PaperAct.BRING_COPY, "", by, paper -> paper)
                    .<CopyReception>map(after -> {
                        copies.add(after, copy, file, key, by);
                        return new CopyReception.Taken(after);
                    })
                    .orElseGet(() ->
                            new CopyReception.Late(papers.find(before.id()).orElseThrow())));
        } catch (DuplicateKeyException raced) {
            // The same form twice at once: the other one has stored.
            return new CopyReception.Taken(papers.find(before.id()).orElseThrow());
        }
    }

    private static SignedCopy.@Nullable Form form(byte[] file) {
        if (file.length > 4 && file[0] == '%' && file[1] == 'P') {
            return SignedCopy.Form.PDF;
        }
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' ? SignedCopy.Form.DOCX : null;
    }

    /** The copy that waits, beside the frozen version. */
    public Optional<SignedCopyBack> waiting(Paper paper) {
        return copies.waiting(paper.id()).map(copy -> back(paper, copy));
    }

    private SignedCopyBack back(Paper paper, Waiting copy) {
        ReadDocument read = copy.reading().document();
        SignedCopy.Form form = copy.reading().form();
        Optional<Comparison> comparison = Optional.empty();
        if (form != null && copy.reading().hasText()) {
            FrozenPaper version = frozen.find(paper.id(), paper.frozen()).orElseThrow();
            comparison = Optional.of(SignedCopy.compare(version.document(), read, form));
        }
        String signer = read.signer().map(found -> found.value().name()).orElse("");
        var proposal = new CopyProposal(
                read.number().map(Found::value).orElse(""),
                read.date().map(found -> DateText.shown(found.value())).orElse(""),
                signer,
                "");
        Exchange exchange = copy.reading().exchange();
        return new SignedCopyBack(
                copy.id(),
                copy.fileName(),
                copy.broughtBy(),
                copy.broughtAt(),
                proposal,
                comparison,
                copy.reading().signatures(),
                exchange == null ? List.of() : exchange.files());
    }

    /** The file of the copy that waits. */
    public Optional<byte[]> file(Paper paper) {
        return copies.waiting(paper.id()).map(copy -> copies.bytes(copy.id()));
    }

    /** Does not take the copy: its bytes and what was read in it are removed. Empty when somebody else was faster. */
    public Optional<Paper> giveBack(CurrentUser user, UUID id, int version, String reason) {
        Paper before = changing.own(user, Act.RECORD_SIGNED_COPY, id);
        if (!Changing.fits(before, PaperAct.RETURN_COPY, version)) {
            return Optional.empty();
        }
        return changing.together(() -> {
            if (!papers.holds(before)) {
                return Optional.<Paper>empty();
            }
            Waiting copy = copies.waiting(id).orElseThrow();
            Optional<Paper> after = changing.step(
                    before, PaperAct.RETURN_COPY, Changing.reason(reason), Changing.by(user), paper -> paper);
            after.ifPresent(_ -> copies.giveBack(copy.id()));
            return after;
        });
    }
}

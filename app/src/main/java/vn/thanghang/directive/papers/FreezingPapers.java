package vn.thanghang.directive.papers;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.files.Sha256;

/**
 * Makes the version that goes to be signed: the paper, and DOCX and PDF of it as they will be taken away, for good. The
 * same paper always gives the same bytes.
 */
@Service
public class FreezingPapers {

    private final Papers papers;
    private final FrozenPapers frozen;
    private final FileStore files;
    private final Changing changing;
    private final ReceivingDocuments secrets;
    private final TimeOrderedIds ids;

    FreezingPapers(
            Papers papers,
            FrozenPapers frozen,
            FileStore files,
            Changing changing,
            ReceivingDocuments secrets,
            TimeOrderedIds ids) {
        this.papers = papers;
        this.frozen = frozen;
        this.files = files;
        this.changing = changing;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** Freezes a draft as it was kept last. */
    public Freezing freeze(CurrentUser user, UUID id, int version) {
        Paper before = changing.own(user, Act.FREEZE_PAPERS, id);
        if (!Changing.fits(before, PaperAct.FREEZE, version)) {
            return new Freezing.Late(before);
        }
        PaperFields fields = papers.newest(id).orElseThrow(NotFoundForUser::new).fields();
        ComposedPaper composed =
                ComposedPaper.of(fields, Year.now(changing.clock().withZone(Vietnam.ZONE)));
        if (!composed.blocking().isEmpty()) {
            return new Freezing.Incomplete(composed.problems());
        }
        By by = Changing.by(user);
        Written written = write(composed.document());
        if (isSecret(written, by)) {
            return new Freezing.Secret();
        }
        return changing.together(() -> changing.step(
                        before, PaperAct.FREEZE, "", by, paper -> paper.withFrozen(before.frozen() + 1))
                .<Freezing>map(after -> {
                    keep(after, composed.document(), written, by);
                    return new Freezing.Done(after);
                })
                .orElseGet(() -> new Freezing.Late(papers.find(id).orElseThrow())));
    }

    /**
     * Takes a paper another module has composed, frozen from the start; what was laid here as a draft with this key becomes
     * the paper that is signed.
     *
     * @param origin name of the module, in small letters
     * @param agency code of the agency that issues it; empty for the whole province
     * @param key the same key again finds the paper of the first time
     */
    public Freezing bring(OfficialDocument document, String origin, String agency, UUID key, By by) {
        return take(PaperAct.FREEZE, document, origin, agency, key, by);
    }

    /**
     * Takes a paper another module is still writing as a draft, so that opinions on it can be asked; the same key again puts
     * the newest text in its place. What is no draft any more stays as it is.
     */
    public Freezing lay(OfficialDocument document, String origin, String agency, UUID key, By by) {
        return take(PaperAct.SAVE, document, origin, agency, key, by);
    }

    /** The paper that was laid here or brought with this key; empty while there is none within reach. */
    public Optional<UUID> withKey(UUID key) {
        return papers.withKey(key);
    }

    private Freezing take(PaperAct act, OfficialDocument document, String origin, String agency, UUID key, By by) {
        Optional<Paper> before = papers.withKey(key).flatMap(papers::find);
        if (before.isPresent() && (before.get().state() != PaperState.DRAFT || isSame(act, before.get(), document))) {
            return new Freezing.Done(before.get());
        }
        Written written = write(document);
        if (isSecret(written, by)) {
            return new Freezing.Secret();
        }
        if (before.isPresent()) {
            return again(act, before.get(), document, written, by);
        }
        var paper = new Paper(
                ids.next(),
                act == PaperAct.FREEZE ? PaperState.FROZEN : PaperState.DRAFT,
                0,
                agency,
                origin,
                document.heading().type().code(),
                document.heading().summary(),
                1,
                null,
                by.name(),
                changing.clock().instant(),
                List.of());
        try {
            return changing.together(() -> {
                papers.add(paper, by.actor().reference(), key);
                changing.note(paper, act, "", by, null);
                keep(paper, document, written, by);
                return new Freezing.Done(paper);
            });
        } catch (DuplicateKeyException raced) {
            UUID stored = papers.withKey(key).orElseThrow(() -> raced);
            return new Freezing.Done(papers.find(stored).orElseThrow());
        }
    }

    private Freezing again(PaperAct act, Paper draft, OfficialDocument document, Written written, By by) {
        return changing.together(() -> changing.step(
                        draft,
                        act,
                        "",
                        by,
                        paper -> paper.withText(
                                        document.heading().type().code(),
                                        document.heading().summary())
                                .withFrozen(draft.frozen() + 1))
                .<Freezing>map(after -> {
                    keep(after, document, written, by);
                    return new Freezing.Done(after);
                })
                .orElseGet(() -> new Freezing.Late(papers.find(draft.id()).orElseThrow())));
    }

    private boolean isSame(PaperAct act, Paper draft, OfficialDocument document) {
        return act == PaperAct.SAVE
                && frozen.find(draft.id(), draft.frozen())
                        .filter(stored -> stored.document().equals(document))
                        .isPresent();
    }

    /** Opens a frozen paper for writing again; what was frozen stays as it was. Empty when somebody else was faster. */
    public Optional<Paper> reopen(CurrentUser user, UUID id, int version, String reason) {
        Paper before = changing.own(user, Act.FREEZE_PAPERS, id);
        if (!Changing.fits(before, PaperAct.REOPEN, version)) {
            return Optional.empty();
        }
        return changing.together(() ->
                changing.step(before, PaperAct.REOPEN, Changing.reason(reason), Changing.by(user), paper -> paper));
    }

    // The arrays never leave this class.
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(byte[] docx, byte[] pdf) {}

    private static Written write(OfficialDocument document) {
        return new Written(new DocxWriter().write(document), new PdfWriter().write(document));
    }

    private boolean isSecret(Written written, By by) {
        if (new DocumentReader().read(written.docx()) instanceof Reading.Secret(Reading.Mark degree)) {
            secrets.noteSecret(degree, by);
            return true;
        }
        return false;
    }

    private void keep(Paper paper, OfficialDocument document, Written written, By by) {
        Sha256 docx = files.keep(written.docx());
        Sha256 pdf = files.keep(written.pdf());
        frozen.add(
                new FrozenPaper(
                        paper.id(),
                        paper.frozen(),
                        document,
                        docx,
                        pdf,
                        changing.clock().instant()),
                by.actor().reference());
    }
}

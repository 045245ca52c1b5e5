package vn.thanghang.directive.papers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.TimeOrderedIds;

/** Keeps what is typed, finished or not: every version with its author. */
@Service
public class WritingPapers {

    private final Papers papers;
    private final Changing changing;
    private final ReceivingDocuments secrets;
    private final TimeOrderedIds ids;

    WritingPapers(Papers papers, Changing changing, ReceivingDocuments secrets, TimeOrderedIds ids) {
        this.papers = papers;
        this.changing = changing;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** @param key made by the form; the same key again finds the paper of the first time */
    public Saved start(CurrentUser user, PaperFields fields, UUID key) {
        String agency = agency(user);
        Optional<Paper> before = papers.withKey(key).flatMap(papers::find);
        if (before.isPresent()) {
            return new Saved.Done(
                    changing.own(user, Act.WRITE_PAPERS, before.get().id()));
        }
        if (isSecret(user, fields)) {
            return new Saved.Secret();
        }
        var paper = new Paper(
                ids.next(),
                PaperState.DRAFT,
                0,
                agency,
                Paper.WRITTEN,
                type(fields),
                subject(fields),
                0,
                null,
                user.displayName(),
                changing.clock().instant(),
                List.of());
        try {
            return changing.together(() -> {
                papers.add(paper, user.actor().reference(), key);
                papers.addRevision(paper, revision(user, fields), user.actor().reference());
                changing.note(paper, PaperAct.SAVE, "", Changing.by(user), null);
                return new Saved.Done(paper);
            });
        } catch (DuplicateKeyException raced) {
            // The same form twice at once: the other one has stored.
            UUID stored = papers.withKey(key).orElseThrow(() -> raced);
            return new Saved.Done(papers.find(stored).orElseThrow());
        }
    }

    /** @param version the version the person was looking at */
    public Saved save(CurrentUser user, UUID id, int version, PaperFields fields) {
        Paper before = papers.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_PAPERS, before.agency(), before.standing());
        Revision stored = papers.newest(id).orElseThrow(NotFoundForUser::new);
        if (before.version() == version + 1 && stored.fields().equals(fields) && before.allows(PaperAct.SAVE)) {
            // The same form twice.
            return new Saved.Done(before);
        }
        if (!Changing.fits(before, PaperAct.SAVE, version)) {
            return new Saved.Late(before, stored);
        }
        changing.own(user, Act.WRITE_PAPERS, id);
        if (stored.fields().equals(fields)) {
            return new Saved.Done(before);
        }
        if (isSecret(user, fields)) {
            return new Saved.Secret();
        }
        return changing.together(() -> changing.step(
                        before,
                        PaperAct.SAVE,
                        "",
                        Changing.by(user),
                        paper -> paper.withText(type(fields), subject(fields)))
                .<Saved>map(after -> {
                    papers.addRevision(
                            after, revision(user, fields), user.actor().reference());
                    return new Saved.Done(after);
                })
                .orElseGet(() -> late(id)));
    }

    /** The paper as not used; empty when somebody else was faster. */
    public Optional<Paper> discard(CurrentUser user, UUID id, int version, String reason) {
        Paper before = changing.own(user, Act.WRITE_PAPERS, id);
        if (!Changing.fits(before, PaperAct.DISCARD, version)) {
            return Optional.empty();
        }
        return changing.together(() ->
                changing.step(before, PaperAct.DISCARD, Changing.reason(reason), Changing.by(user), paper -> paper));
    }

    private Saved late(UUID id) {
        return new Saved.Late(papers.find(id).orElseThrow(), papers.newest(id).orElseThrow());
    }

    private Revision revision(CurrentUser user, PaperFields fields) {
        return new Revision(fields, user.displayName(), changing.clock().instant());
    }

    private boolean isSecret(CurrentUser user, PaperFields fields) {
        String all = String.join("\n", fields.texts().values());
        if (new DocumentReader().readText(all) instanceof Reading.Secret(Reading.Mark degree)) {
            secrets.noteSecret(degree, Changing.by(user));
            return true;
        }
        return false;
    }

    private static String type(PaperFields fields) {
        return fields.type().map(DocumentType::code).orElse("");
    }

    private static String subject(PaperFields fields) {
        String subject = fields.text(PaperField.SUBJECT).replace('\n', ' ');
        return subject.substring(0, Math.min(subject.length(), FieldLimits.SUBJECT));
    }

    /** The agency a person writes for; empty for the whole province. */
    private static String agency(CurrentUser user) {
        HeldRole held = user.roles().stream()
                .filter(role -> Policy.mayAllow(role.role(), Act.WRITE_PAPERS))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
        return Objects.requireNonNullElse(held.agency(), "");
    }
}

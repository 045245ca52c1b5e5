package vn.thanghang.directive.meetings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.directive.papers.PaperField;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.Revision;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.directive.papers.StartingPaper;
import vn.thanghang.directive.papers.WritingPapers;
import vn.thanghang.directive.register.By;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Begins the giấy mời and the notice of conclusions of a meeting, with what its record already says. */
@Service
public class MeetingPaper {

    private final Meetings meetings;
    private final WritingPapers writing;
    private final FindingPapers papers;
    private final KnownAgencies agencies;

    MeetingPaper(Meetings meetings, WritingPapers writing, FindingPapers papers, KnownAgencies agencies) {
        this.meetings = meetings;
        this.writing = writing;
        this.papers = papers;
        this.agencies = agencies;
    }

    /** The paper; empty when it bears the mark of a state secret. The same key again finds the paper of the first time. */
    public Optional<UUID> begin(CurrentUser user, Meeting meeting, Meeting.PaperOf which, UUID key) {
        if (!(writing.start(user, fields(user, meeting, which), key) instanceof Saved.Done(var paper))) {
            return Optional.empty();
        }
        meetings.link(meeting.id(), which, paper.id(), new By(user.actor(), user.displayName()));
        return Optional.of(paper.id());
    }

    private PaperFields fields(CurrentUser user, Meeting meeting, Meeting.PaperOf which) {
        Text words = Texts.ofPaper("meeting-papers");
        Meeting.Content content = meeting.content();
        DocumentType type = which == Meeting.PaperOf.NOTICE ? DocumentType.THONG_BAO : DocumentType.GIAY_MOI;
        var month = YearMonth.from(content.heldOn());
        PaperFields start = StartingPaper.of(
                type,
                papers.lastOf(user).map(Revision::fields),
                agencies.own(user).orElse(KnownAgencies.Own.UNKNOWN),
                month,
                null);
        if (which == Meeting.PaperOf.NOTICE) {
            return start.with(PaperField.SUBJECT, words.of("notice.subject", content.title()))
                    .with(
                            PaperField.BODY,
                            words.of("notice.opening", content.heldOn(), content.title()) + "\n"
                                    + numbered(content.conclusions()));
        }
        return start.with(PaperField.SUBJECT, words.of("invitation.subject", content.title()))
                .with(PaperField.ADDRESSEES, speakers(content))
                .with(
                        PaperField.BODY,
                        words.of(
                                "invitation.body",
                                content.title(),
                                content.heldOn(),
                                content.place().isEmpty() ? "…" : content.place(),
                                content.materials().isEmpty()
                                        ? "…"
                                        : content.materials().replace("\n", "; ")));
    }

    /** Each conclusion a point, so that each becomes a duty once the notice is registered. */
    private static String numbered(String conclusions) {
        List<String> lines = conclusions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var numbered = new ArrayList<String>();
        for (String line : lines) {
            String bare = line.replaceFirst("^(?:\\d{1,2}[.)]|[-–+•])\\s*", "").replaceFirst("[.;]$", "");
            numbered.add((numbered.size() + 1) + ". " + bare + (numbered.size() + 1 == lines.size() ? "./." : "."));
        }
        return String.join("\n", numbered);
    }

    /** Names before the colon. */
    private static String speakers(Meeting.Content content) {
        return String.join(
                "\n",
                content.speakers()
                        .lines()
                        .map(line -> line.split(":", 2)[0].strip())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }
}

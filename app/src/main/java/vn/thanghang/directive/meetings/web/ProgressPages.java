package vn.thanghang.directive.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.meetings.Meeting;
import vn.thanghang.directive.meetings.Meetings;
import vn.thanghang.directive.meetings.ProgressPaper;
import vn.thanghang.directive.meetings.ShowingProgress;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.web.FileDownload;

/** The table of progress that lies on the table of a meeting, for who keeps the meeting. */
@Controller
class ProgressPages {

    private static final String TABLE = MeetingPages.MEETINGS + "/{id}/bang-tien-do";

    private final Meetings meetings;
    private final ObjectProvider<ShowingProgress> progress;
    private final KnownAgencies agencies;
    private final Clock clock;

    ProgressPages(Meetings meetings, ObjectProvider<ShowingProgress> progress, KnownAgencies agencies, Clock clock) {
        this.meetings = meetings;
        this.progress = progress;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(Act.KEEP_MEETINGS)
    @GetMapping(TABLE + ".docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID id) {
        return FileDownload.of("bang-theo-doi-tien-do.docx", new DocxWriter().write(paper(user, id)));
    }

    @Requires(Act.KEEP_MEETINGS)
    @GetMapping(TABLE + ".pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID id) {
        return FileDownload.of("bang-theo-doi-tien-do.pdf", new PdfWriter().write(paper(user, id)));
    }

    private OfficialDocument paper(CurrentUser user, UUID id) {
        Meeting meeting = meetings.find(id).orElseThrow(NotFoundForUser::new);
        int year = meeting.content().heldOn().getYear();
        List<ShowingProgress.Line> lines =
                progress.stream().flatMap(each -> each.progress(year).stream()).toList();
        String issuer = agencies.own(user).map(KnownAgencies.Own::name).orElse("");
        return ProgressPaper.paper(meeting, lines, issuer, LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
    }
}

package vn.thanghang.directive.meetings.web;

import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.meetings.Meeting;
import vn.thanghang.directive.meetings.MeetingPaper;
import vn.thanghang.directive.meetings.Meetings;
import vn.thanghang.directive.meetings.ProposingSpeakers;
import vn.thanghang.directive.papers.web.PaperPaths;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** Records of conferences and briefings, and the papers begun from them. */
@Controller
class MeetingPages {

    static final String MEETINGS = "/hop";
    private static final String MEETING = MEETINGS + "/{id}";

    private final Meetings meetings;
    private final MeetingPaper papers;
    private final ObjectProvider<ProposingSpeakers> speakers;
    private final Clock clock;

    MeetingPages(Meetings meetings, MeetingPaper papers, ObjectProvider<ProposingSpeakers> speakers, Clock clock) {
        this.meetings = meetings;
        this.papers = papers;
        this.speakers = speakers;
        this.clock = clock;
    }

    @Requires(Act.READ_MEETINGS)
    @GetMapping(MEETINGS)
    ModelAndView list(CurrentUser user) {
        return new ModelAndView("directive/meetings/list")
                .addObject("meetings", meetings.all())
                .addObject("user", user);
    }

    @Requires(Act.KEEP_MEETINGS)
    @GetMapping(MEETINGS + "/moi")
    ModelAndView fresh() {
        return page(Optional.empty(), MeetingForm.sent(Map.of("phat-bieu", proposed())), Map.of());
    }

    /** Those in charge of what went down, one a line: to be kept, changed or taken out. */
    private String proposed() {
        return speakers.stream()
                .flatMap(each -> each.speakers().stream())
                .map(speaker -> speaker.agency() + ": " + speaker.topic())
                .collect(Collectors.joining("\n"));
    }

    @Requires(Act.KEEP_MEETINGS)
    @PostMapping(MEETINGS + "/moi")
    ModelAndView add(CurrentUser user, Text text, @RequestParam Map<String, String> sent) {
        MeetingForm form = MeetingForm.sent(sent);
        Map<String, String> errors = form.errors(text, year());
        if (!errors.isEmpty()) {
            return again(page(Optional.empty(), form, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID id = meetings.add(form.content(year()), form.key(), by(user));
        return new ModelAndView("redirect:" + MEETINGS + "/" + id + "?xong=luu");
    }

    @Requires(Act.READ_MEETINGS)
    @GetMapping(MEETING)
    ModelAndView meeting(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        Meeting meeting = meetings.find(id).orElseThrow(NotFoundForUser::new);
        if (user.may(Act.KEEP_MEETINGS)) {
            return page(Optional.of(meeting), MeetingForm.of(meeting, text), Map.of())
                    .addObject("done", xong.matches("luu") ? xong : "");
        }
        return new ModelAndView("directive/meetings/read").addObject("meeting", meeting);
    }

    @Requires(Act.KEEP_MEETINGS)
    @PostMapping(MEETING)
    ModelAndView change(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Meeting meeting = meetings.find(id).orElseThrow(NotFoundForUser::new);
        MeetingForm form = MeetingForm.sent(sent);
        Map<String, String> errors = form.errors(text, year());
        if (!errors.isEmpty()) {
            return again(page(Optional.of(meeting), form, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String seen = sent.getOrDefault("version", "");
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
        if (!meetings.change(id, version, form.content(year()), by(user))) {
            Meeting now = meetings.find(id).orElseThrow();
            return again(
                            page(Optional.of(now), form, Map.of("ten", text.of("directive.meeting.late", now.by()))),
                            HttpStatus.CONFLICT)
                    .addObject("theirs", Optional.of(now));
        }
        return new ModelAndView("redirect:" + MEETINGS + "/" + id + "?xong=luu");
    }

    @Requires(Act.KEEP_MEETINGS)
    @PostMapping(MEETING + "/van-ban")
    ModelAndView begin(CurrentUser user, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Meeting meeting = meetings.find(id).orElseThrow(NotFoundForUser::new);
        var which =
                sent.getOrDefault("loai", "").equals("giay-moi") ? Meeting.PaperOf.INVITATION : Meeting.PaperOf.NOTICE;
        String key = sent.getOrDefault("key", "");
        UUID once = key.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(key) : UUID.randomUUID();
        return papers.begin(user, meeting, which, once)
                .map(paper -> new ModelAndView("redirect:" + PaperPaths.paper(paper)))
                .orElseGet(() -> new ModelAndView("directive/secret", HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Year year() {
        return Year.now(clock.withZone(Vietnam.ZONE));
    }

    private static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }

    private static ModelAndView page(Optional<Meeting> stored, MeetingForm form, Map<String, String> errors) {
        return new ModelAndView("directive/meetings/meeting")
                .addObject("stored", stored)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("theirs", Optional.empty())
                .addObject("done", "");
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}

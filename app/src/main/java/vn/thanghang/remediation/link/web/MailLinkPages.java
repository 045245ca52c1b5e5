package vn.thanghang.remediation.link.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Open;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.link.FilingByLink;
import vn.thanghang.remediation.link.FilingByLink.Brought;
import vn.thanghang.remediation.link.TaskLinks;
import vn.thanghang.remediation.link.Visit;
import vn.thanghang.remediation.progress.web.ReportPaths;
import vn.thanghang.remediation.task.Progress;

/**
 * Where a link in a mail leads. Reading it shows a button and changes nothing, so that programs which look into mails do no harm;
 * the button opens one page for two hours. The session behind it names the link only: every other page finds nobody signed in.
 */
@Controller
class MailLinkPages {

    static final String LINK = "/lien-ket/{code}";
    static final String REPORT = "/cap-nhat-nhanh";
    static final String DONE = REPORT + "/da-gui";

    private static final String WHY = "who holds the link is not signed in; the link itself is asked";
    private static final String SESSION_LINK = "link";
    private static final String SESSION_OPENED = "linkOpenedAt";
    private static final int SESSION_SECONDS = 2 * 60 * 60;

    private final TaskLinks links;
    private final FilingByLink filing;
    private final Units units;
    private final Clock clock;

    MailLinkPages(TaskLinks links, FilingByLink filing, Units units, Clock clock) {
        this.links = links;
        this.filing = filing;
        this.units = units;
        this.clock = clock;
    }

    @Open(WHY)
    @GetMapping(LINK)
    ModelAndView button(@PathVariable String code) {
        return links.look(code)
                .map(visit -> page("remediation/link/button", visit))
                .orElseGet(MailLinkPages::dead);
    }

    @Open(WHY)
    @PostMapping(LINK)
    ModelAndView open(Optional<CurrentUser> user, @PathVariable String code, HttpServletRequest request) {
        Optional<Visit> opened = links.open(code);
        if (opened.isEmpty()) {
            return dead();
        }
        Visit visit = opened.get();
        if (user.isPresent()) {
            // Who is signed in has rights of the own, and needs no others.
            return new ModelAndView(
                    "redirect:" + ReportPaths.report(visit.task().id()));
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession();
        session.setAttribute(SESSION_LINK, visit.link().id().toString());
        session.setAttribute(SESSION_OPENED, Long.toString(clock.instant().getEpochSecond()));
        session.setMaxInactiveInterval(SESSION_SECONDS);
        return new ModelAndView("redirect:" + REPORT);
    }

    @Open(WHY)
    @GetMapping(REPORT)
    ModelAndView report(HttpServletRequest request) {
        return visit(request)
                .filter(visit -> !visit.link().used())
                .map(visit -> form(visit, Map.of(), "", UUID.randomUUID()))
                .orElseGet(MailLinkPages::dead);
    }

    @Open(WHY)
    @PostMapping(REPORT)
    ModelAndView file(
            Text text,
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            HttpServletRequest request)
            throws IOException {
        Optional<Visit> visit = visit(request);
        if (visit.isEmpty()) {
            return dead();
        }
        Optional<Progress> progress = Arrays.stream(Progress.values())
                .filter(each -> each.name().equals(sent.getOrDefault("tien-do", "")))
                .findFirst();
        if (progress.isEmpty()) {
            return wrong(visit.get(), sent, text.of("remediation.progress.choose"), key);
        }
        var asked = new FilingByLink.Sent(
                progress.get(),
                sent.getOrDefault("noi-dung", ""),
                sent.getOrDefault("declared", "").equals("khong-mat"),
                brought(file == null ? List.of() : file),
                key);
        return switch (filing.file(visit.get(), asked)) {
            case FilingByLink.Outcome.Done _ -> new ModelAndView("redirect:" + DONE);
            case FilingByLink.Outcome.Dead _ -> dead();
            case FilingByLink.Outcome.Refused(var words, var arguments) ->
                wrong(visit.get(), sent, text.of(words, arguments.toArray()), key);
        };
    }

    @Open("tells that a report has arrived, and nothing about it")
    @GetMapping(DONE)
    ModelAndView done() {
        return new ModelAndView("remediation/link/done");
    }

    private static List<Brought> brought(List<MultipartFile> files) throws IOException {
        var brought = new ArrayList<Brought>();
        for (MultipartFile each : files) {
            if (!each.isEmpty()) {
                String name = each.getOriginalFilename();
                brought.add(new Brought(name == null ? "" : name, each.getBytes()));
            }
        }
        return brought;
    }

    private Optional<Visit> visit(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SESSION_LINK) instanceof String link)
                || !(session.getAttribute(SESSION_OPENED) instanceof String opened)) {
            return Optional.empty();
        }
        return links.visit(UUID.fromString(link), Instant.ofEpochSecond(Long.parseLong(opened)));
    }

    private ModelAndView wrong(Visit visit, Map<String, String> sent, String error, UUID key) {
        ModelAndView page = form(visit, sent, error, key);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Visit visit, Map<String, String> sent, String error, UUID key) {
        return page("remediation/link/report", visit)
                .addObject("chosen", sent.getOrDefault("tien-do", ""))
                .addObject("words", sent.getOrDefault("noi-dung", ""))
                .addObject("error", error)
                .addObject("key", key);
    }

    private ModelAndView page(String view, Visit visit) {
        UnitNames names = units.names(java.time.LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
        return new ModelAndView(view)
                .addObject("task", visit.task())
                .addObject("agency", names.of(visit.task().agency()))
                .addObject("person", visit.user().displayName());
    }

    private static ModelAndView dead() {
        return new ModelAndView("remediation/link/dead", Map.of(), HttpStatus.NOT_FOUND);
    }
}

package vn.thanghang.directive.meetings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.directive.meetings.Programme;
import vn.thanghang.directive.meetings.Programmes;
import vn.thanghang.directive.meetings.PublishedActuals;
import vn.thanghang.directive.meetings.PublishedActuals.Published;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;

/** Programmes over several years: what they want of each index in each year, beside what came. */
@Controller
class ProgrammePages {

    static final String PROGRAMMES = "/chuong-trinh";
    private static final int YEARS_MAX = 15;
    private static final int TITLE_CHARS_MAX = 1000;
    private static final int VALUE_CHARS_MAX = 200;

    private final Programmes programmes;
    private final ObjectProvider<PublishedActuals> published;

    ProgrammePages(Programmes programmes, ObjectProvider<PublishedActuals> published) {
        this.programmes = programmes;
        this.published = published;
    }

    @Requires(Act.READ_MEETINGS)
    @GetMapping(PROGRAMMES)
    ModelAndView list(CurrentUser user) {
        return list(user, Map.of(), Map.of());
    }

    @Requires(Act.KEEP_MEETINGS)
    @PostMapping(PROGRAMMES)
    ModelAndView add(CurrentUser user, Text text, @RequestParam Map<String, String> sent) {
        String title = line(sent, "ten", TITLE_CHARS_MAX);
        int first = number(sent, "tu-nam");
        int last = number(sent, "den-nam");
        var errors = new LinkedHashMap<String, String>();
        if (title.isEmpty()) {
            errors.put("ten", text.of("directive.duties.typed.missing"));
        }
        if (first < 2000 || first > 2199) {
            errors.put("tu-nam", text.of("directive.duties.refusal.NO_YEAR"));
        } else if (last < first || last > first + YEARS_MAX) {
            errors.put("den-nam", text.of("directive.programme.years"));
        }
        if (!errors.isEmpty()) {
            return again(list(user, sent, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String key = sent.getOrDefault("key", "");
        UUID once = key.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(key) : UUID.randomUUID();
        UUID id = programmes.add(title, line(sent, "so", 100), first, last, once, by(user));
        return new ModelAndView("redirect:" + PROGRAMMES + "/" + id);
    }

    @Requires(Act.READ_MEETINGS)
    @GetMapping(PROGRAMMES + "/{id}")
    ModelAndView programme(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        Programme programme = programmes.find(id).orElseThrow(NotFoundForUser::new);
        return page(user, programme, Map.of(), "").addObject("done", xong.matches("luu") ? xong : "");
    }

    @Requires(Act.KEEP_MEETINGS)
    @PostMapping(PROGRAMMES + "/{id}")
    ModelAndView set(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Programme programme = programmes.find(id).orElseThrow(NotFoundForUser::new);
        var targets = new ArrayList<Programme.Target>();
        boolean sourceless = false;
        for (String index : ProposedDirective.INDEXES) {
            for (int year = programme.firstYear(); year <= programme.lastYear(); year++) {
                String at = index + "-" + year;
                String target = line(sent, "muc-" + at, VALUE_CHARS_MAX);
                String actual = line(sent, "dat-" + at, VALUE_CHARS_MAX);
                String source = line(sent, "nguon-" + at, VALUE_CHARS_MAX);
                sourceless = sourceless || !actual.isEmpty() && source.isEmpty();
                if (!target.isEmpty() || !actual.isEmpty()) {
                    targets.add(new Programme.Target(index, year, target, actual, source));
                }
            }
        }
        if (sourceless) {
            return again(
                    page(user, programme, sent, text.of("directive.programme.noSource")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!programmes.set(id, number(sent, "version"), targets, by(user))) {
            Programme now = programmes.find(id).orElseThrow();
            return again(page(user, now, sent, text.of("directive.meeting.late", now.by())), HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:" + PROGRAMMES + "/" + id + "?xong=luu");
    }

    private ModelAndView list(CurrentUser user, Map<String, String> sent, Map<String, String> errors) {
        return new ModelAndView("directive/meetings/programmes")
                .addObject("programmes", programmes.all())
                .addObject("user", user)
                .addObject("sent", sent)
                .addObject("errors", errors)
                .addObject("key", UUID.randomUUID());
    }

    private ModelAndView page(CurrentUser user, Programme programme, Map<String, String> sent, String error) {
        BiFunction<String, Integer, Optional<Published>> results = (index, year) -> published.stream()
                .flatMap(each -> each.of(index, year).stream())
                .findFirst();
        return new ModelAndView("directive/meetings/programme")
                .addObject("published", results)
                .addObject("programme", programme)
                .addObject("user", user)
                .addObject("sent", sent)
                .addObject("error", error)
                .addObject("indexes", List.copyOf(ProposedDirective.INDEXES))
                .addObject("done", "");
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }

    private static String line(Map<String, String> sent, String name, int most) {
        return BorderText.line(Objects.requireNonNullElse(sent.get(name), "")).within(most);
    }

    private static int number(Map<String, String> sent, String name) {
        String typed = sent.getOrDefault(name, "").strip();
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}

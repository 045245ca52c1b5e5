package vn.thanghang.directive.duties.web;

import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.RegisteringTyped;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** An order that has no file: typed, registered, and then given like any other. */
@Controller
class TypedPages {

    private final RegisteringTyped registering;
    private final Clock clock;

    TypedPages(RegisteringTyped registering, Clock clock) {
        this.registering = registering;
        this.clock = clock;
    }

    @Requires(Act.GIVE_DUTIES)
    @GetMapping(DutyPaths.TYPED)
    ModelAndView form(@RequestParam(name = "ra-doi", defaultValue = "NOTE_ON_SUBMISSION") String birth) {
        return page(TypedForm.sent(Map.of("ra-doi", birth)), Map.of());
    }

    @Requires(Act.GIVE_DUTIES)
    @PostMapping(DutyPaths.TYPED)
    ModelAndView register(CurrentUser user, Text text, @RequestParam Map<String, String> sent) {
        TypedForm form = TypedForm.sent(sent);
        Year year = Year.now(clock.withZone(Vietnam.ZONE));
        Map<String, String> errors = form.errors(text, year);
        if (!errors.isEmpty()) {
            ModelAndView page = page(form, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var by = new By(user.actor(), user.displayName());
        return registering
                .register(form.fields(year), form.all(), form.key(), by)
                .map((UUID id) -> new ModelAndView("redirect:" + DutyPaths.give(id)))
                .orElseGet(() -> new ModelAndView("directive/secret", HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView page(TypedForm form, Map<String, String> errors) {
        return new ModelAndView("directive/duties/typed")
                .addObject("form", form)
                .addObject("errors", errors);
    }
}

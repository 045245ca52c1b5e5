package vn.thanghang.reporting.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.reporting.work.KeepingViews;
import vn.thanghang.reporting.work.KeepingViews.Saved;

/** The lists a person keeps under a name. */
@Controller
class ViewPages {

    static final String VIEWS = "/bo-loc";

    private final KeepingViews keeping;

    ViewPages(KeepingViews keeping) {
        this.keeping = keeping;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(VIEWS)
    ModelAndView all(CurrentUser user) {
        return page(user, Saved.DONE);
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(VIEWS)
    ModelAndView save(
            CurrentUser user,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name) {
        Saved saved = keeping.save(user, list, query, name);
        return switch (saved) {
            case DONE -> new ModelAndView("redirect:" + list + (query.isEmpty() ? "" : "?" + query));
            case NAME_NEEDED, TOO_MANY, NOT_A_LIST -> {
                ModelAndView page = page(user, saved).addObject("list", list).addObject("query", query);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(VIEWS + "/{viewId}/xoa")
    String remove(CurrentUser user, @PathVariable UUID viewId) {
        keeping.remove(user, viewId);
        return "redirect:" + VIEWS;
    }

    private ModelAndView page(CurrentUser user, Saved saved) {
        return new ModelAndView("reporting/views")
                .addObject("views", keeping.all(user))
                .addObject("saved", saved);
    }
}

package vn.thanghang.access.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.OpeningPublicPages;
import vn.thanghang.access.OpeningPublicPages.Refusal;
import vn.thanghang.access.Requires;

/** The basis on which published results may be seen without sign-in: entered, kept in view, withdrawn. */
@Controller
class PublicationPages {

    private final OpeningPublicPages publicPages;

    PublicationPages(OpeningPublicPages publicPages) {
        this.publicPages = publicPages;
    }

    @Requires(Act.ENTER_PUBLICATION_BASIS)
    @GetMapping(SignInPaths.PUBLICATION)
    ModelAndView form() {
        return page("", Optional.empty());
    }

    @Requires(Act.ENTER_PUBLICATION_BASIS)
    @PostMapping(SignInPaths.PUBLICATION)
    ModelAndView enter(CurrentUser user, @RequestParam(defaultValue = "") String basis) {
        var refusal = publicPages.enter(user, basis);
        if (refusal.isEmpty()) {
            return new ModelAndView("redirect:" + SignInPaths.PUBLICATION);
        }
        var page = page(basis, refusal);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Requires(Act.ENTER_PUBLICATION_BASIS)
    @PostMapping(SignInPaths.PUBLICATION + "/rut")
    String withdraw(CurrentUser user) {
        publicPages.withdraw(user);
        return "redirect:" + SignInPaths.PUBLICATION;
    }

    private ModelAndView page(String basis, Optional<Refusal> refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("history", publicPages.history());
        model.put("typed", basis);
        publicPages.inForce().ifPresent(inForce -> model.put("inForce", inForce));
        refusal.ifPresent(reason -> model.put("refusal", reason));
        return new ModelAndView("access/publication", model);
    }
}

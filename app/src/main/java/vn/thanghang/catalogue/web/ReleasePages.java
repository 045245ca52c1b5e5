package vn.thanghang.catalogue.web;

import java.util.Map;
import java.util.Optional;
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
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.catalogue.Decided;
import vn.thanghang.catalogue.DecidingReleases;
import vn.thanghang.catalogue.Hand;
import vn.thanghang.catalogue.ImportingResults;
import vn.thanghang.catalogue.Release;
import vn.thanghang.catalogue.ReleaseAct;

/** The list of releases, one release, and the decisions about it. */
@Controller
class ReleasePages {

    private static final String DONE = "?xong=";

    private final ImportingResults importing;
    private final DecidingReleases deciding;

    ReleasePages(ImportingResults importing, DecidingReleases deciding) {
        this.importing = importing;
        this.deciding = deciding;
    }

    @Requires(Act.READ_DRAFT_RESULTS)
    @GetMapping(ReleasePaths.RELEASES)
    ModelAndView list(CurrentUser user) {
        return new ModelAndView("catalogue/releases", Map.of("releases", importing.releases(), "user", user));
    }

    @Requires(Act.READ_DRAFT_RESULTS)
    @GetMapping(ReleasePaths.RELEASE)
    ModelAndView release(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return page(user, id, xong, Optional.empty());
    }

    @Requires(Act.CHECK_RESULTS)
    @PostMapping(ReleasePaths.RELEASE + "/kiem-tra")
    ModelAndView check(CurrentUser user, @PathVariable UUID id, @RequestParam int version) {
        return after(user, id, ReleaseAct.CHECK, deciding.decide(id, ReleaseAct.CHECK, version, "", hand(user)));
    }

    @Requires(Act.PUBLISH_RESULTS)
    @PostMapping(ReleasePaths.RELEASE + "/cong-bo")
    ModelAndView publish(CurrentUser user, @PathVariable UUID id, @RequestParam int version) {
        return after(user, id, ReleaseAct.PUBLISH, deciding.decide(id, ReleaseAct.PUBLISH, version, "", hand(user)));
    }

    @Requires(Act.WITHDRAW_DRAFT_RESULTS)
    @PostMapping(ReleasePaths.RELEASE + "/rut")
    ModelAndView withdraw(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Decided decided = deciding.decide(id, ReleaseAct.WITHDRAW, version, reason, hand(user));
        return after(user, id, ReleaseAct.WITHDRAW, decided);
    }

    private ModelAndView after(CurrentUser user, UUID id, ReleaseAct act, Decided decided) {
        return switch (decided) {
            case Decided.Done(Release release) ->
                new ModelAndView("redirect:" + ReleasePaths.release(release.id()) + DONE + act.name());
            case Decided.Refused(Decided.Reason reason) -> {
                ModelAndView page = page(user, id, "", Optional.of(reason));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(CurrentUser user, UUID id, String done, Optional<Decided.Reason> refusal) {
        Release release = importing.release(id).orElseThrow(NotFoundForUser::new);
        String known = done.matches("DRAFT|SAME|CHECK|PUBLISH|WITHDRAW") ? done : "";
        return new ModelAndView(
                "catalogue/release",
                Map.of(
                        "release",
                        release,
                        "user",
                        user,
                        "done",
                        known,
                        "refusal",
                        refusal.map(Enum::name).orElse("")));
    }

    static Hand hand(CurrentUser user) {
        return new Hand(user.actor(), user.displayName());
    }
}

package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanghang.access.Demonstration;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Open;

/** One press instead of two factors: in the demonstration, and from this very machine, only. */
@Controller
class DemonstrationPages {

    private final Demonstration demonstration;
    private final Identities identities;

    DemonstrationPages(Demonstration demonstration, Identities identities) {
        this.demonstration = demonstration;
        this.identities = identities;
    }

    static boolean isOffered(Demonstration demonstration, HttpServletRequest request) {
        return demonstration.isOn() && SessionCookie.isBareLoopback(request);
    }

    @Open("the way in of the demonstration; outside of it and from other machines there is nothing here")
    @PostMapping("/trinh-dien/{accountId}")
    String enter(
            @PathVariable UUID accountId, @RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        if (!isOffered(demonstration, request)) {
            throw new NotFoundForUser();
        }
        identities.complete(request, demonstration.enter(accountId));
        return "redirect:" + SignInPaths.safe(next);
    }
}

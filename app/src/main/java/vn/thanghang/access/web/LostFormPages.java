package vn.thanghang.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Open;
import vn.thanghang.access.Requires;

/**
 * A form whose session ended while it was being filled in. Nothing is done with it; the answer carries what was typed, a
 * link to sign in beside it, and a button that sends it again. Pages of sign-in itself start over instead.
 */
@Controller
class LostFormPages {

    private static final String KEPT = KeptForm.class.getName();
    private static final String STATUS = KEPT + ".status";

    private final Identities identities;

    LostFormPages(Identities identities) {
        this.identities = identities;
    }

    /** Answers a form that is not taken: with this status in any case. */
    static void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        var accept = request.getHeader("Accept");
        boolean form = request.getMethod().equals("POST") && accept != null && accept.contains("text/html");
        if (!form) {
            response.sendError(status);
            return;
        }
        if (!SignInPaths.isSignIn(request.getRequestURI())) {
            request.setAttribute(KEPT, KeptForm.of(request));
        }
        request.setAttribute(STATUS, status);
        request.getRequestDispatcher(SignInPaths.LOST_FORM).forward(request, response);
    }

    @Open("the session of whoever comes here is over")
    @PostMapping(SignInPaths.LOST_FORM)
    ModelAndView lost(HttpServletRequest request) {
        if (!(request.getAttribute(STATUS) instanceof Integer status)) {
            throw new NotFoundForUser();
        }
        if (!(request.getAttribute(KEPT) instanceof KeptForm form)) {
            return new ModelAndView("access/staleSignIn", Map.of(), HttpStatusCode.valueOf(status));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        identities.person(request).map(CurrentUser::displayName).ifPresent(name -> model.put("name", name));
        return new ModelAndView("access/lostForm", model, HttpStatusCode.valueOf(status));
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(SignInPaths.SIGNED_IN)
    ModelAndView signedIn() {
        return new ModelAndView("access/signedInBeside");
    }
}

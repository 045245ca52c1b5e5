package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Refusals;

/** A subject that is not this person's answers like one that does not exist; only the event log knows the difference. */
@ControllerAdvice
class RefusedSubjects {

    private final Identities identities;
    private final Refusals refusals;

    RefusedSubjects(Identities identities, Refusals refusals) {
        this.identities = identities;
        this.refusals = refusals;
    }

    @ExceptionHandler
    void notFound(NotFoundForUser notFound, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var act = notFound.refused();
        if (act != null) {
            var route =
                    request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            identities.person(request).ifPresent(user -> refusals.note(user, act, route));
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}

package vn.thanghang.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The one place where failures become words. Says what happened, what is kept and what to do; never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping(value = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        Failure failure = Failure.of(status, request);
        ModelAndView page = new ModelAndView(
                "platform/error",
                Map.of("failure", failure, "status", status.value(), "incident", incident(status, request)));
        page.setStatus(status);
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        Failure failure = Failure.of(status, request);
        Text text = texts.in(RequestLanguage.of(request));
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(text.of(failure.kind().titleKey()));
        problem.setDetail(failure.told(text));
        String incident = incident(status, request);
        if (!incident.isEmpty()) {
            problem.setProperty("incident", incident);
        }
        return ResponseEntity.status(status).body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (lacksItsFile(request)) {
            return HttpStatus.BAD_REQUEST;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** A form that was to bring a file and does not is the sender's mistake. */
    private static boolean lacksItsFile(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (cause != null && !(cause instanceof MultipartException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String incident(HttpStatus status, HttpServletRequest request) {
        if (!status.is5xxServerError()) {
            return "";
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} on {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return incident;
    }
}

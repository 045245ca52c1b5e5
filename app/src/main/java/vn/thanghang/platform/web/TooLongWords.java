package vn.thanghang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.thanghang.platform.TypedTooLong;

/** Words too long for their field, wherever they were typed, are refused on one page that gives them back. */
@ControllerAdvice
class TooLongWords {

    static final String REFUSED = TooLongWords.class.getName();

    @ExceptionHandler
    void refuse(TypedTooLong refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(REFUSED, refused);
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}

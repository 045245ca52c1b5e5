package vn.thanghang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import vn.thanghang.platform.TypedTooLong;
import vn.thanghang.platform.text.Text;

/**
 * What went wrong with a request.
 *
 * @param typed words that were not kept, given back whole; empty for other failures
 * @param most characters their field takes
 */
public record Failure(ErrorKind kind, String typed, int most) {

    static Failure of(HttpStatus status, HttpServletRequest request) {
        return request.getAttribute(TooLongWords.REFUSED) instanceof TypedTooLong refused
                ? new Failure(ErrorKind.WORDS_TOO_LONG, refused.typed(), refused.most())
                : new Failure(ErrorKind.of(status), "", 0);
    }

    /** In words: what happened, what is kept, what to do. */
    public String told(Text text) {
        return text.of(kind.textKey(), text.whole(typed.length()), text.whole(most));
    }
}

package vn.thanghang.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thanghang.platform.text.Text;

/**
 * Why a request was not carried out, as RFC 9457 has it.
 *
 * @param reason the refusal by its name, for programs
 * @param detail the refusal in words
 * @param lines what has to be put right, one by one; empty where there is no more to say
 */
public record Problem(String type, String title, int status, String detail, String reason, List<Line> lines) {

    /**
     * One thing to put right.
     *
     * @param field what it is about; empty for the whole
     */
    public record Line(String rule, String field, String words) {}

    public Problem {
        lines = List.copyOf(lines);
    }

    /** Not possible as things stand now: another was faster, or its state does not allow it. */
    public static ResponseEntity<Object> conflict(Text text, String reason, String detail) {
        return of(text, HttpStatus.CONFLICT, ErrorKind.CONFLICT, reason, detail, List.of());
    }

    /** What was sent lacks something. */
    public static ResponseEntity<Object> incomplete(Text text, String reason, String detail, List<Line> lines) {
        return of(text, HttpStatus.UNPROCESSABLE_CONTENT, ErrorKind.BAD_REQUEST, reason, detail, lines);
    }

    private static ResponseEntity<Object> of(
            Text text, HttpStatus status, ErrorKind kind, String reason, String detail, List<Line> lines) {
        return ResponseEntity.status(status)
                .body(new Problem("about:blank", text.of(kind.titleKey()), status.value(), detail, reason, lines));
    }
}

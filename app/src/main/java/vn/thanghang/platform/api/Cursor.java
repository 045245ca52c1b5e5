package vn.thanghang.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a list goes on, in a form nobody is tempted to count with. */
public final class Cursor {

    private static final String BEFORE = "v1:";
    private static final int MOST = 1_000_000;

    private Cursor() {}

    public static String to(int place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((BEFORE + place).getBytes(StandardCharsets.US_ASCII));
    }

    /** The place a cursor was made for; 0 without one. @throws ResponseStatusException 404 when it was not made here */
    public static int from(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.matches(BEFORE + "[0-9]{1,7}")) {
                return Math.min(Integer.parseInt(text.substring(BEFORE.length())), MOST);
            }
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
        throw unknown();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "cursor");
    }
}

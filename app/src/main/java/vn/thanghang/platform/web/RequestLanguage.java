package vn.thanghang.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.text.Language;

/** The language a request asks for: its link parameter first, then the cookie, then Vietnamese. */
final class RequestLanguage {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "__Host-lang";
    private static final String COOKIE_WITHOUT_TLS = "lang";

    private RequestLanguage() {}

    static Language of(HttpServletRequest request) {
        Language asked = inQuery(request.getQueryString());
        return asked != null ? asked : inCookie(request);
    }

    /** Reads the query string alone: asking for parameters would consume the body of an upload. */
    static @Nullable Language inQuery(@Nullable String query) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(PARAMETER + "=")) {
                return Language.parse(pair.substring(PARAMETER.length() + 1));
            }
        }
        return null;
    }

    /** The prefix binds the cookie to this host; browsers take it by TLS only. */
    static String cookie(HttpServletRequest request) {
        return request.isSecure() ? COOKIE : COOKIE_WITHOUT_TLS;
    }

    private static Language inCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                Language kept = cookie.getName().equals(cookie(request)) ? Language.parse(cookie.getValue()) : null;
                if (kept != null) {
                    return kept;
                }
            }
        }
        return Language.VI;
    }
}

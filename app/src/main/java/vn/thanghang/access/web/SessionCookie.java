package vn.thanghang.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The one cookie of the session: {@code __Host-sid}, Secure, HttpOnly, SameSite=Lax. Only between programs of one and
 * the same machine, where no TLS stands in between, it is called {@code sid} and goes without Secure.
 */
final class SessionCookie implements CookieSerializer {

    private static final String NAME = "__Host-sid";
    private static final String NAME_ON_LOOPBACK = "sid";
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    @Override
    public void writeCookieValue(CookieValue cookie) {
        var request = cookie.getRequest();
        boolean bare = isBareLoopback(request);
        var value = cookie.getCookieValue();
        boolean over = value.isEmpty();
        cookie.getResponse()
                .addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(bare ? NAME_ON_LOOPBACK : NAME, value)
                                .path("/")
                                .httpOnly(true)
                                .secure(!bare)
                                .sameSite("Lax")
                                .maxAge(over ? 0 : -1)
                                .build()
                                .toString());
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return List.of();
        }
        var name = isBareLoopback(request) ? NAME_ON_LOOPBACK : NAME;
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.matches(FORM))
                .limit(1)
                .toList();
    }

    static boolean isBareLoopback(HttpServletRequest request) {
        return !request.isSecure()
                && isLoopback(request.getRemoteAddr())
                && isLoopback(request.getLocalAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException strange) {
            return false;
        }
    }
}

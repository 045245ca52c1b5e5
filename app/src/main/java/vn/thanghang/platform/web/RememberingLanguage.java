package vn.thanghang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thanghang.platform.text.Language;

/** Keeps the language chosen by a {@code ?lang=} link in a cookie that holds for every path. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RememberingLanguage extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Language chosen = RequestLanguage.inQuery(request.getQueryString());
        if (chosen != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request));
        }
        LocaleContextHolder.setLocale((chosen != null ? chosen : RequestLanguage.of(request)).locale());
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static String cookie(Language language, HttpServletRequest request) {
        return ResponseCookie.from(RequestLanguage.cookie(request), language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}

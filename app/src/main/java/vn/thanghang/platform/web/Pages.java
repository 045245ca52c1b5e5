package vn.thanghang.platform.web;

import gg.jte.Content;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.text.Texts;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    static final String NONCE_ATTRIBUTE = "cspNonce";

    private final Texts texts;
    private final PageFrame frame;

    Pages(
            Texts texts,
            StaticFiles files,
            Icons icons,
            ObjectProvider<NavigationItem> navigation,
            ObjectProvider<ShellLink> links,
            ObjectProvider<Viewer> viewer,
            ObjectProvider<KeptViews> keptViews,
            ObjectProvider<BuildProperties> build,
            WebSettings settings) {
        this.texts = texts;
        BuildProperties properties = build.getIfAvailable();
        this.frame = new PageFrame(
                files,
                icons,
                inOrder(navigation),
                places(links),
                viewer.stream().findFirst(),
                keptViews.stream().findFirst(),
                properties == null ? "0.1.0" : Objects.requireNonNull(properties.getVersion()),
                settings);
    }

    Page of(HttpServletRequest request) {
        return new Page(
                texts.in(RequestLanguage.of(request)),
                path(request),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                frame,
                () -> csrfField(request),
                Objects.requireNonNullElse(request.getAttribute(NONCE_ATTRIBUTE), "")
                        .toString());
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static List<NavigationItem> inOrder(ObjectProvider<NavigationItem> items) {
        return items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    private static Map<ShellLink.Place, String> places(ObjectProvider<ShellLink> links) {
        Map<ShellLink.Place, String> places = new EnumMap<>(ShellLink.Place.class);
        links.stream().forEach(link -> {
            if (places.put(link.place(), link.path()) != null) {
                throw new IllegalStateException("two modules fill " + link.place());
            }
        });
        return places;
    }

    private static Content csrfField(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            String field = "<input type=\"hidden\" name=\"" + Markup.escape(token.getParameterName()) + "\" value=\""
                    + Markup.escape(token.getToken()) + "\">";
            return output -> output.writeContent(field);
        }
        return output -> {};
    }
}

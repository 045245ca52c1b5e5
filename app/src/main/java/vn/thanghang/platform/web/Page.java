package vn.thanghang.platform.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;

/**
 * What every template knows about the request it answers. Handed to each template as {@code page}.
 */
public final class Page {

    private final Text text;
    private final String path;
    private final String query;
    private final PageFrame frame;
    private final Supplier<Content> csrf;
    private final String nonce;

    Page(Text text, String path, String query, PageFrame frame, Supplier<Content> csrf, String nonce) {
        this.text = text;
        this.path = path;
        this.query = query;
        this.frame = frame;
        this.csrf = csrf;
        this.nonce = nonce;
    }

    public Text text() {
        return text;
    }

    /** Short form of {@code text().of(...)} for templates. */
    public String t(String key, Object... arguments) {
        return text.of(key, arguments);
    }

    public Language language() {
        return text.language();
    }

    /** The path asked for, without query. */
    public String path() {
        return path;
    }

    /** The filter of a list as it stands in its address: without language and page number, which are no part of it. */
    public String filter() {
        return Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty()
                        && !pair.endsWith("=")
                        && !pair.startsWith(RequestLanguage.PARAMETER + "=")
                        && !pair.startsWith("trang="))
                .collect(Collectors.joining("&"));
    }

    /** What the reader keeps of this list under a name. */
    public List<KeptViews.KeptView> keptViews() {
        return signedInName() == null
                ? List.of()
                : frame.keptViews().map(kept -> kept.of(path)).orElse(List.of());
    }

    /** This same page in the other language. */
    public String inOtherLanguage() {
        StringBuilder link = new StringBuilder(path).append('?');
        for (String pair : query.split("&")) {
            if (!pair.isEmpty() && !pair.startsWith(RequestLanguage.PARAMETER + "=")) {
                link.append(pair).append('&');
            }
        }
        return link.append(RequestLanguage.PARAMETER)
                .append('=')
                .append(language().other().code())
                .toString();
    }

    /** Hidden field for every POST form; empty when the protection is off. */
    public Content csrf() {
        return csrf.get();
    }

    /** Nonce of the content security policy for a script element; empty when none is set. */
    public String nonce() {
        return nonce;
    }

    /** Address of a file under {@code resources/web}, with the hash of its content. */
    public String asset(String name) {
        return frame.files().url(name);
    }

    public Content icon(String name) {
        return frame.icons().icon(name);
    }

    public @Nullable String signedInName() {
        return frame.viewer().map(Viewer::name).orElse(null);
    }

    /** Entries the reader may open, in order. */
    public List<NavigationItem> navigation() {
        return frame.navigation().stream().filter(item -> mayOpen(item.path())).toList();
    }

    public boolean mayOpen(String target) {
        return frame.viewer().map(viewer -> viewer.mayOpen(target)).orElse(true);
    }

    public boolean isCurrent(NavigationItem item) {
        return path.equals(item.path()) || path.startsWith(item.path() + "/");
    }

    /** Path of a link of the frame, or null when no module fills that place. */
    public @Nullable String link(ShellLink.Place place) {
        return Optional.ofNullable(frame.links().get(place))
                .filter(this::mayOpen)
                .orElse(null);
    }

    public String version() {
        return frame.version();
    }

    public WebSettings settings() {
        return frame.settings();
    }
}

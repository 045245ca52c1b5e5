package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of an HTML page: one per block, line break or cell. Scripts and what is hidden are left out. */
final class HtmlSource implements NodeVisitor {
    private static final Set<String> BREAKS = Set.of("br", "td", "th", "tr", "li", "hr");
    private static final Set<String> STRONG = Set.of("b", "strong", "h1", "h2", "h3", "h4", "th");
    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int strong;
    private boolean bold = true;
    private boolean blank;

    private HtmlSource() {}

    static List<SourceLine> read(String html) {
        Element body = Jsoup.parse(html).body();
        body.select("script, style, noscript, template, nav, [hidden], [aria-hidden=true]")
                .remove();
        HtmlSource source = new HtmlSource();
        body.traverse(source);
        source.flush();
        return source.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            String piece = words.getWholeText().replaceAll("[\\n\\r\\t]+", " ");
            if (!piece.isBlank()) {
                bold &= strong > 0;
            }
            text.append(piece);
        } else if (node instanceof Element element) {
            if (element.isBlock() || BREAKS.contains(element.normalName())) {
                flush();
                blank |=
                        element.normalName().equals("p") || element.normalName().equals("table");
            }
            if (element.normalName().equals("li")) {
                text.append("- ");
            }
            strong += STRONG.contains(element.normalName()) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            strong -= STRONG.contains(element.normalName()) ? 1 : 0;
            if (element.isBlock() || BREAKS.contains(element.normalName())) {
                flush();
            }
        }
    }

    private void flush() {
        if (!text.toString().isBlank()) {
            lines.add(new SourceLine(text.toString(), bold, blank, true));
            blank = false;
        }
        text.setLength(0);
        bold = true;
    }
}

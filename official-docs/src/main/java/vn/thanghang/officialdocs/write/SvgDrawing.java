package vn.thanghang.officialdocs.write;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentException;

/** Makes a drawing fit for paper: one embedded font, a fixed size, nothing that runs or is fetched. */
final class SvgDrawing {
    private SvgDrawing() {}

    /** Well-formed SVG of a printed size; {@code BAD_DRAWING} when the text holds no svg element. */
    static String forPrint(Block.Svg svg, double widthMm, double heightMm) {
        Element root = cleaned(svg);
        root.attr("width", Markup.number(widthMm) + "mm").attr("height", Markup.number(heightMm) + "mm");
        root.attr("font-family", Fonts.FAMILY);
        return root.outerHtml();
    }

    /** Well-formed SVG for a page: size from its own view box, accessible name set. */
    static String forScreen(Block.Svg svg, String alt) {
        Element root = cleaned(svg);
        root.attr("role", "img").attr("aria-label", alt);
        return root.outerHtml();
    }

    private static Element cleaned(Block.Svg svg) {
        Document parsed = Jsoup.parse(svg.xml(), "", Parser.xmlParser());
        parsed.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        Element root = parsed.selectFirst("svg");
        if (root == null) {
            throw new DocumentException(DocumentException.Code.BAD_DRAWING, "no svg element");
        }
        root.select("script, foreignObject, image, style").remove();
        for (Element element : root.getAllElements()) {
            element.attributes().asList().stream()
                    .filter(attribute -> isUnwanted(attribute.getKey(), attribute.getValue()))
                    .map(org.jsoup.nodes.Attribute::getKey)
                    .toList()
                    .forEach(element::removeAttr);
        }
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        return root;
    }

    private static boolean isUnwanted(String name, String value) {
        boolean reference = name.equals("href") || name.equals("xlink:href");
        return name.equals("font-family") || name.startsWith("on") || (reference && !value.startsWith("#"));
    }
}

package vn.thanghang.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Texts;

class ChartLintTest {

    private static final Texts TEXTS = new Texts();

    static Stream<Arguments> charts() {
        return ChartSamples.all(TEXTS.in(Language.VI)).entrySet().stream()
                .map(chart -> Arguments.of(chart.getKey(), chart.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void isWellFormedAndNamedOrHidden(String name, String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        boolean hidden = root.getAttribute("aria-hidden").equals("true");
        if (!hidden) {
            assertThat(root.getAttribute("role")).isEqualTo("img");
            for (String id : root.getAttribute("aria-labelledby").split(" ")) {
                assertThat(textOfId(root, id)).as(name + " " + id).isNotBlank();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void needsNothingThePolicyForbids(String name, String svg) {
        assertThat(svg)
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContain(" on")
                .doesNotContain("href=")
                .doesNotContain("NaN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void textStaysInsideTheDrawing(String name, String svg) throws Exception {
        Element root = parse(svg).getDocumentElement();
        double height = Double.parseDouble(root.getAttribute("viewBox").split(" ")[3]);
        List<String> outside = new ArrayList<>();
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            String size = text.getAttribute("font-size");
            double width = text.getTextContent().length() * 0.5 * (size.isEmpty() ? 13 : Double.parseDouble(size));
            double left = switch (text.getAttribute("text-anchor")) {
                case "end" -> x - width;
                case "middle" -> x - width / 2;
                default -> x;
            };
            if (left < -1 || left + width > Svg.WIDTH + 1 || y < 8 || y > height) {
                outside.add(text.getTextContent());
            }
        }
        assertThat(outside).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void everyColourOfAClassHasItsSign(String name, String svg) throws Exception {
        String words = parse(svg).getDocumentElement().getTextContent();
        for (Tier tier : Tier.values()) {
            boolean coloured = svg.contains("fill=\"" + tier.fill() + "\"") && !name.equals("bars");
            if (coloured) {
                assertThat(words).as(tier + " in " + name).contains(tier.sign());
            }
        }
    }

    @Test
    void numbersFollowTheLanguage() {
        assertThat(ChartSamples.dotPlot().svg(TEXTS.in(Language.VI))).contains(">40,72<");
        assertThat(ChartSamples.dotPlot().svg(TEXTS.in(Language.EN))).contains(">40.72<");
        assertThat(ChartSamples.bars().svg(TEXTS.in(Language.VI))).contains(">+0,90<", ">\u22120,31<", ">0,00<");
    }

    @Test
    void markupInANameIsText() {
        assertThat(ChartSamples.dotPlot().svg(TEXTS.in(Language.VI)))
                .contains("Cao Bằng &lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void lineStopsAtAGapAndAtABreak() throws Exception {
        String svg = ChartSamples.trend().svg(TEXTS.in(Language.VI));
        NodeList paths = parse(svg).getElementsByTagName("path");
        String own = "";
        String reference = "";
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.getAttribute("class").equals("c-line own")) {
                own = path.getAttribute("d");
            }
            if (path.getAttribute("class").equals("c-reference")) {
                reference = path.getAttribute("d");
            }
        }
        assertThat(own.chars().filter(c -> c == 'M').count()).as(own).isEqualTo(3);
        assertThat(reference.chars().filter(c -> c == 'M').count())
                .as(reference)
                .isEqualTo(2);
    }

    @Test
    void bothMapsDrawEveryProvinceAndTheArchipelagos() throws Exception {
        assertThat(ProvinceMap.provinces()).hasSize(63);
        assertThat(ProvinceTiles.outlines().keySet())
                .hasSize(65)
                .containsAll(ProvinceMap.provinces())
                .contains("hoang-sa", "truong-sa");
        for (String svg :
                List.of(ChartSamples.map("a").tiles(), ChartSamples.map("b").outlines())) {
            assertThat(parse(svg).getDocumentElement().getTextContent()).contains("Hoàng Sa", "Trường Sa");
        }
        NodeList outlines = parse(ChartSamples.map("c").outlines()).getElementsByTagName("path");
        long isles = 0;
        for (int i = 0; i < outlines.getLength(); i++) {
            isles += ((Element) outlines.item(i)).getAttribute("class").equals("isles") ? 1 : 0;
        }
        assertThat(isles).isEqualTo(2);
    }

    @Test
    void noTwoTilesStandOnOnePlace() {
        assertThat(ProvinceTiles.tiles().values().stream()
                        .map(tile -> tile.column() + " " + tile.row())
                        .distinct())
                .hasSize(63);
    }

    @Test
    void unknownProvinceIsRefused() {
        assertThatThrownBy(() -> new ProvinceMap(
                        "x", "t", "d", Map.of("atlantis", Tier.FIRST), "", List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dotStandsWhereItsValueSays() {
        Axis axis = new Axis(0, 10, 100, 200);
        assertThat(axis.at(2.5)).isEqualTo(125);
        assertThat(axis.ticks(5)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(new Axis(38.4, 48.2, 0, 1).ticks(4)).containsExactly(40.0, 42.5, 45.0, 47.5);
        assertThat(new Axis(38.4, 48.2, 0, 1).decimals(4)).isEqualTo(1);
    }

    private static String textOfId(Element root, String id) {
        for (String tag : List.of("title", "desc")) {
            Element element = (Element) root.getElementsByTagName(tag).item(0);
            if (element.getAttribute("id").equals(id)) {
                return element.getTextContent();
            }
        }
        return "";
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}

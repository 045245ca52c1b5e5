package vn.thanghang.platform.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The country coloured by class, as tiles (each province counts once) or as outlines. Both always draw Hoàng Sa and
 * Trường Sa, and both end with the key of the signs.
 *
 * @param id unique on the page
 * @param title what the drawing shows
 * @param description the same in a sentence
 * @param tiers class by province id; a province that is not named has none
 * @param own province to mark, empty for none
 * @param key the classes in order with their names
 * @param hoangSa name of the archipelago with the unit it belongs to, two lines
 * @param truongSa name of the archipelago with the unit it belongs to, two lines
 */
public record ProvinceMap(
        String id,
        String title,
        String description,
        Map<String, Tier> tiers,
        String own,
        List<KeyLine> key,
        List<String> hoangSa,
        List<String> truongSa) {

    private static final double TILE = 41;
    private static final double TILE_HEIGHT = 42;
    private static final double MAP_SCALE = 328.0 / 508;
    private static final double KEY_ROW = 24;

    public ProvinceMap {
        tiers = Map.copyOf(tiers);
        key = List.copyOf(key);
        Set<String> unknown = new LinkedHashSet<>(tiers.keySet());
        unknown.removeAll(ProvinceTiles.tiles().keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no tile for " + unknown);
        }
    }

    /** One line of the key. */
    public record KeyLine(Tier tier, String label) {}

    /** Ids of the provinces the maps can draw. */
    public static Set<String> provinces() {
        return ProvinceTiles.tiles().keySet();
    }

    /** The tile grid. */
    public String tiles() {
        int rows = 1
                + ProvinceTiles.tiles().values().stream()
                        .mapToInt(ProvinceTiles.Tile::row)
                        .max()
                        .orElseThrow();
        double bottom = rows * TILE_HEIGHT;
        Svg svg = new Svg(id, bottom + keyHeight(), title, description);
        ProvinceTiles.tiles().values().forEach(tile -> tile(svg, tile));
        archipelago(svg, 6, 9, hoangSa);
        archipelago(svg, 6, 15, truongSa);
        key(svg, bottom);
        return svg.end();
    }

    /** The outlines. */
    public String outlines() {
        double bottom = 546 * MAP_SCALE;
        Svg svg = new Svg(id, bottom + keyHeight(), title, description);
        patterns(svg);
        svg.raw("<g transform=\"scale(" + MAP_SCALE + ")\" stroke-linejoin=\"round\">");
        ProvinceTiles.outlines().forEach((province, outline) -> {
            boolean islands = province.equals("hoang-sa") || province.equals("truong-sa");
            Tier tier = tier(province);
            svg.path(
                    outline,
                    islands
                            ? "isles"
                            : tier == Tier.THIRD || tier == Tier.FOURTH ? "edge-map" : tier.cssClass() + " edge-map",
                    islands ? Svg.EDGE : fill(tier),
                    Svg.EDGE,
                    islands ? 3 : 1);
        });
        if (!own.isEmpty()) {
            svg.path(ProvinceTiles.outlines().getOrDefault(own, ""), "c-ring", "none", Svg.INK, 3.5);
        }
        svg.raw("</g>");
        place(svg, 240, 118, hoangSa);
        place(svg, 276, 226, truongSa);
        key(svg, bottom);
        return svg.end();
    }

    /** The lower classes are hatched, so that the outlines can be told apart without colour. */
    private void patterns(Svg svg) {
        svg.raw("<defs>");
        pattern(svg, Tier.THIRD, "M0 6L6 0", Svg.INK);
        pattern(svg, Tier.FOURTH, "M0 0L6 6M0 6L6 0", "#ffffff");
        svg.raw("</defs>");
    }

    private void pattern(Svg svg, Tier tier, String lines, String stroke) {
        svg.raw("<pattern id=\"" + Svg.escape(id) + "-" + tier.cssClass()
                + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">");
        svg.rect(0, 0, 6, 6, tier.cssClass(), tier.fill());
        svg.path(lines, "hatch", "none", stroke, 0.7);
        svg.raw("</pattern>");
    }

    private String fill(Tier tier) {
        return switch (tier) {
            case THIRD, FOURTH -> "url(#" + Svg.escape(id) + "-" + tier.cssClass() + ")";
            case FIRST, SECOND, NONE -> tier.fill();
        };
    }

    private Tier tier(String province) {
        return tiers.getOrDefault(province, Tier.NONE);
    }

    private void tile(Svg svg, ProvinceTiles.Tile tile) {
        Tier tier = tier(tile.id());
        double x = tile.column() * TILE;
        double y = tile.row() * TILE_HEIGHT;
        svg.rect(x + 1, y + 1, TILE - 2, TILE_HEIGHT - 2, tier.cssClass() + " edge-map", tier.fill());
        Svg.TextStyle style = onFill(tier);
        double line = y + (tile.name().size() == 1 ? 17 : 13);
        for (String word : tile.name()) {
            svg.text(x + TILE / 2, line, word, Svg.Anchor.MIDDLE, style);
            line += 12;
        }
        svg.text(x + TILE / 2, y + TILE_HEIGHT - 5, tier.sign(), Svg.Anchor.MIDDLE, style);
        if (tile.id().equals(own)) {
            svg.raw("<rect x=\"" + Svg.coordinate(x + 1.5) + "\" y=\"" + Svg.coordinate(y + 1.5) + "\" width=\""
                    + Svg.coordinate(TILE - 3) + "\" height=\"" + Svg.coordinate(TILE_HEIGHT - 3)
                    + "\" class=\"c-ring\" fill=\"none\" stroke=\"" + Svg.INK + "\" stroke-width=\"3\"/>");
        }
    }

    private static Svg.TextStyle onFill(Tier tier) {
        return switch (tier) {
            case FIRST, FOURTH -> Svg.TextStyle.TILE_ON_DARK;
            case SECOND, THIRD -> Svg.TextStyle.TILE_ON_LIGHT;
            case NONE -> Svg.TextStyle.TILE;
        };
    }

    private static void archipelago(Svg svg, int column, int row, List<String> name) {
        double x = column * TILE;
        double y = row * TILE_HEIGHT;
        svg.raw("<rect x=\"" + Svg.coordinate(x + 1) + "\" y=\"" + Svg.coordinate(y + 1) + "\" width=\""
                + Svg.coordinate(2 * TILE - 2) + "\" height=\"" + Svg.coordinate(TILE_HEIGHT - 2)
                + "\" class=\"c-sea\" fill=\"none\" stroke=\"" + Svg.EDGE + "\" stroke-dasharray=\"3 2\"/>");
        double line = y + 18;
        for (String words : name) {
            svg.text(x + TILE, line, words, Svg.Anchor.MIDDLE, Svg.TextStyle.TILE);
            line += 14;
        }
    }

    private static void place(Svg svg, double x, double y, List<String> name) {
        double line = y;
        for (String words : name) {
            svg.text(x, line, words, Svg.Anchor.MIDDLE, Svg.TextStyle.SMALL);
            line += 15;
        }
    }

    private double keyHeight() {
        return key.size() * KEY_ROW + 14;
    }

    private void key(Svg svg, double top) {
        double y = top + 10;
        for (KeyLine line : key) {
            svg.rect(
                    2,
                    y,
                    34,
                    18,
                    line.tier().cssClass() + " edge-map",
                    line.tier().fill());
            svg.text(19, y + 13, line.tier().sign(), Svg.Anchor.MIDDLE, onFill(line.tier()));
            svg.text(44, y + 14, line.label(), Svg.Anchor.START, Svg.TextStyle.PLAIN);
            y += KEY_ROW;
        }
    }
}

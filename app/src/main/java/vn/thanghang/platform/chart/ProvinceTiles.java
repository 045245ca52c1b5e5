package vn.thanghang.platform.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The shapes of the country: one tile and one outline for each of the 63 provinces, and the two archipelagos. */
final class ProvinceTiles {

    /** Where a tile stands and the name short enough to stand in it. */
    record Tile(String id, int column, int row, List<String> name) {}

    private static final Map<String, Tile> TILES = readTiles();
    private static final Map<String, String> OUTLINES = readOutlines();

    private ProvinceTiles() {}

    static Map<String, Tile> tiles() {
        return TILES;
    }

    static Map<String, String> outlines() {
        return OUTLINES;
    }

    private static Map<String, Tile> readTiles() {
        return read("/chart/province-tiles.properties").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> tile(entry.getKey(), entry.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static Tile tile(String id, String line) {
        String[] parts = line.split(" ", 3);
        return new Tile(id, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), List.of(parts[2].split("/")));
    }

    private static Map<String, String> readOutlines() {
        return read("/chart/vietnam-63.properties");
    }

    private static Map<String, String> read(String resource) {
        Properties lines = new Properties();
        try (InputStream in = Objects.requireNonNull(ProvinceTiles.class.getResourceAsStream(resource), resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .collect(Collectors.toMap(
                        name -> name, name -> lines.getProperty(name), (a, b) -> a, LinkedHashMap::new));
    }
}

package vn.thanghang.indexstats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PublishedInterval;
import vn.thanghang.indexstats.papi.Papi;

/** The published PAPI figures of the test resources as a panel. */
@NullUnmarked
public final class PapiFigures {

    private static final Panel PANEL = load();

    private PapiFigures() {}

    public static Panel panel() {
        return PANEL;
    }

    /** The lines of a resource as cells, without comments and the header line. */
    public static List<String[]> rows(String resource) {
        try (InputStream in = PapiFigures.class.getResourceAsStream("/papi/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Panel load() {
        Map<Integer, List<String[]>> byYear = new TreeMap<>();
        Set<String> units = new LinkedHashSet<>();
        for (String[] row : rows("scores-2011-2023.csv")) {
            byYear.computeIfAbsent(Integer.valueOf(row[0]), y -> new ArrayList<>())
                    .add(row);
            units.add(row[1]);
        }
        Map<Integer, Edition.Builder> editions = new LinkedHashMap<>();
        byYear.forEach((year, rows) -> editions.put(year, edition(year, rows, List.copyOf(units))));
        for (String[] row : rows("score-uncertainty-2019-2022-2023.csv")) {
            if (!row[2].isEmpty()) {
                editions.get(Integer.valueOf(row[0]))
                        .interval(row[1], new PublishedInterval(number(row[3]), number(row[4]), number(row[5])));
            }
        }
        return new Panel(editions.values().stream().map(Edition.Builder::build).toList(), Papi.breaks());
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static Edition.Builder edition(int year, List<String[]> rows, List<String> units) {
        Set<String> codes = new LinkedHashSet<>();
        rows.forEach(row -> codes.add(row[2]));
        codes.remove(CriteriaTree.TOTAL);
        Edition.Builder builder = Edition.builder(year, tree(year, codes), units);
        rows.forEach(row -> builder.score(row[1], row[2], Double.parseDouble(row[3])));
        return builder;
    }

    private static CriteriaTree tree(int year, Set<String> codes) {
        List<Criterion> criteria = new ArrayList<>();
        for (String code : codes.stream().sorted().toList()) {
            boolean dimension = !code.contains(".");
            String parent = dimension ? null : code.substring(0, 1);
            long siblings = codes.stream()
                    .filter(c -> c.startsWith(code.charAt(0) + "."))
                    .count();
            criteria.add(new Criterion(
                    code,
                    parent,
                    dimension ? Level.DIMENSION : Level.SUBDIMENSION,
                    dimension ? 1 : 1.0 / siblings,
                    dimension ? 10 : 10.0 / siblings,
                    Direction.HIGHER_IS_BETTER,
                    Papi.meaning(year, code)));
        }
        return new CriteriaTree(criteria);
    }
}

package vn.thanghang.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.papi.Papi;

/** The published PAPI scores beside the reference data: year, unit, code, score. */
final class PublishedScores {

    private PublishedScores() {}

    static Panel panel() {
        Map<Integer, List<String[]>> byYear = new TreeMap<>();
        Set<String> units = new LinkedHashSet<>();
        for (String[] row : rows()) {
            byYear.computeIfAbsent(Integer.valueOf(row[0]), year -> new ArrayList<>())
                    .add(row);
            units.add(row[1]);
        }
        List<Edition> editions = new ArrayList<>();
        byYear.forEach((year, rows) -> {
            Edition.Builder builder = Edition.builder(year, tree(year, rows), List.copyOf(units));
            rows.forEach(row -> builder.score(row[1], row[2], Double.parseDouble(row[3])));
            editions.add(builder.build());
        });
        return new Panel(editions, Papi.breaks());
    }

    private static List<String[]> rows() {
        Path file = Table.ORACLES.resolveSibling("papi").resolve("scores-2011-2023.csv");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CriteriaTree tree(int year, List<String[]> rows) {
        Set<String> codes = new TreeSet<>();
        rows.forEach(row -> codes.add(row[2]));
        codes.remove(CriteriaTree.TOTAL);
        List<Criterion> criteria = new ArrayList<>();
        for (String code : codes) {
            boolean dimension = !code.contains(".");
            String prefix = code.charAt(0) + ".";
            double siblings = dimension
                    ? 1
                    : codes.stream().filter(other -> other.startsWith(prefix)).count();
            criteria.add(new Criterion(
                    code,
                    dimension ? null : code.substring(0, 1),
                    dimension ? Level.DIMENSION : Level.SUBDIMENSION,
                    1 / siblings,
                    10 / siblings,
                    Direction.HIGHER_IS_BETTER,
                    Papi.meaning(year, code)));
        }
        return new CriteriaTree(criteria);
    }
}

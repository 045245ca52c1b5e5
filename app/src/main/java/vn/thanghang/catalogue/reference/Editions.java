package vn.thanghang.catalogue.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All editions known, with their trees, group names and the breaks between them. */
public final class Editions {

    private final NavigableMap<Integer, Edition> byYear;
    private final List<Break> breaks;

    private Editions(NavigableMap<Integer, Edition> byYear, List<Break> breaks) {
        this.byYear = byYear;
        this.breaks = breaks;
    }

    /** Reads the bundled editions of PAPI. */
    public static Editions ofPapi() {
        NavigableMap<Integer, EditionTree> trees = readTrees();
        var byYear = new TreeMap<Integer, Edition>();
        for (CsvTable.Row row :
                CsvTable.bundled("papi/editions.csv", "year", "group_rule").rows()) {
            int year = row.integer("year");
            EditionTree tree = trees.get(year);
            if (tree == null) {
                throw new IllegalStateException("no criteria tree for the edition " + year);
            }
            String rule = row.optional("group_rule");
            String released = row.optional("released");
            String respondents = row.optional("respondents");
            byYear.put(
                    year,
                    new Edition(
                            year,
                            row.text("index"),
                            tree,
                            rule == null ? GroupRule.NONE : GroupRule.valueOf(rule),
                            groupLabels(year, "label_vi"),
                            groupLabels(year, "label_en"),
                            released == null ? null : LocalDate.parse(released),
                            respondents == null ? null : Integer.valueOf(respondents),
                            row.text("publishers")));
        }
        return new Editions(byYear, readBreaks());
    }

    public List<Integer> years() {
        return List.copyOf(byYear.keySet());
    }

    public int newestYear() {
        return byYear.lastKey();
    }

    /** The edition of a year, or null when none is bundled. */
    public @Nullable Edition find(int year) {
        return byYear.get(year);
    }

    /**
     * The edition of a year; a year after the newest gets the newest tree, labels and group rule carried on, so that a new round can be
     * read before its changes are known. Null before the first edition.
     */
    public @Nullable Edition findOrCarry(int year) {
        if (year <= newestYear()) {
            return byYear.get(year);
        }
        Edition newest = byYear.lastEntry().getValue();
        return new Edition(
                year,
                newest.index(),
                newest.tree().carriedTo(year),
                newest.groupRule(),
                newest.groupLabelsVi(),
                newest.groupLabelsEn(),
                null,
                null,
                newest.publishers());
    }

    public List<Break> breaks() {
        return breaks;
    }

    /** The breaks that a comparison of a code between two editions crosses, oldest first. */
    public List<Break> breaksBetween(String code, int fromYear, int toYear) {
        return breaks.stream()
                .filter(b -> b.code().equals(code) && b.liesBetween(fromYear, toYear))
                .toList();
    }

    private static List<String> groupLabels(int year, String column) {
        var labels = new ArrayList<String>();
        for (CsvTable.Row row : CsvTable.bundled("papi/group-labels.csv", "from_year", "to_year")
                .rows()) {
            String to = row.optional("to_year");
            if (row.integer("from_year") <= year && (to == null || year <= Integer.parseInt(to))) {
                labels.add(row.text(column));
            }
        }
        return List.copyOf(labels);
    }

    private static NavigableMap<Integer, EditionTree> readTrees() {
        var nodes = new TreeMap<Integer, List<Criterion>>();
        for (CsvTable.Row row : CsvTable.bundled("papi/trees-2011-2023.csv", "year", "code", "meaning")
                .rows()) {
            String nameEn = row.optional("name_en");
            var criterion = new Criterion(
                    row.text("code"),
                    row.optional("parent"),
                    Level.valueOf(row.text("level")),
                    row.text("name_vi"),
                    nameEn == null ? "" : nameEn,
                    row.number("low"),
                    row.number("high"),
                    Direction.valueOf(row.text("direction").toUpperCase(Locale.ROOT)),
                    row.text("meaning"));
            nodes.computeIfAbsent(row.integer("year"), year -> new ArrayList<>())
                    .add(criterion);
        }
        var trees = new TreeMap<Integer, EditionTree>();
        nodes.forEach((year, list) -> trees.put(year, new EditionTree(year, list)));
        return trees;
    }

    private static List<Break> readBreaks() {
        var breaks = new ArrayList<Break>();
        for (CsvTable.Row row :
                CsvTable.bundled("papi/breaks.csv", "year", "code", "effect").rows()) {
            breaks.add(new Break(
                    row.integer("year"),
                    row.text("code"),
                    Break.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                    Break.Effect.valueOf(row.text("effect").toUpperCase(Locale.ROOT)),
                    row.text("note_vi"),
                    row.text("note_en"),
                    switch (row.text("status")) {
                        case "S" -> Break.Status.STATED;
                        case "V" -> Break.Status.VERIFIED;
                        default -> Break.Status.INFERRED;
                    },
                    row.text("source")));
        }
        return List.copyOf(breaks);
    }
}

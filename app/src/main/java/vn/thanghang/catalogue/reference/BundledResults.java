package vn.thanghang.catalogue.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The PAPI results that come with the program, or those of a user's file in the same form, together with editions and provinces. Reads
 * the class path and files only; needs neither Spring nor a database.
 */
public record BundledResults(
        Editions editions, Provinces provinces, ScoreTable scores, List<Uncertainty> uncertainties) {

    /** How far outside the published range a score may lie: the publisher writes 1/3 as 0.33. */
    public static final double RANGE_TOLERANCE = 0.005;

    public BundledResults {
        uncertainties = List.copyOf(uncertainties);
    }

    /** Reads the bundled editions, scores and intervals. */
    public static BundledResults read() {
        Editions editions = Editions.ofPapi();
        Provinces provinces = Provinces.ofThe63();
        CsvTable scores = CsvTable.bundled("papi/scores-2011-2023.csv", "year", "province", "code", "score");
        return new BundledResults(editions, provinces, scoreTable(scores, editions, provinces), readUncertainties());
    }

    /**
     * Reads a file with the columns year, province, code, score in place of the bundled scores. The intervals are left empty.
     *
     * @throws BadDataException naming file, row, column and value of the first thing that is not as it must be
     */
    public static BundledResults readScores(Path file) {
        Editions editions = Editions.ofPapi();
        Provinces provinces = Provinces.ofThe63();
        CsvTable scores = CsvTable.file(file, "year", "province", "code", "score");
        return new BundledResults(editions, provinces, scoreTable(scores, editions, provinces), List.of());
    }

    /** The indicator values of 2018, 2019, 2022 and 2023, read on demand because they outnumber everything else. */
    public static ScoreTable readIndicators() {
        var entries = new ArrayList<ScoreTable.Entry>();
        CsvTable table =
                CsvTable.bundled("papi/indicators-2018-2019-2022-2023.csv", "year", "province", "code", "value");
        for (CsvTable.Row row : table.rows()) {
            Double value = row.number("value");
            if (value != null) {
                entries.add(new ScoreTable.Entry(row.integer("year"), row.text("province"), row.text("code"), value));
            }
        }
        return ScoreTable.of(entries);
    }

    /** The interval of a unit's aggregate, or null when none was published. */
    public @Nullable Uncertainty uncertainty(int year, String unit) {
        return uncertainties.stream()
                .filter(u -> u.year() == year && u.unit().equals(unit))
                .findFirst()
                .orElse(null);
    }

    private static ScoreTable scoreTable(CsvTable table, Editions editions, Provinces provinces) {
        var entries = new ArrayList<ScoreTable.Entry>(table.rows().size());
        var seen = new HashSet<String>();
        for (CsvTable.Row row : table.rows()) {
            ScoreTable.Entry entry = entry(row, editions, provinces, seen);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return ScoreTable.of(entries);
    }

    private static ScoreTable.@Nullable Entry entry(
            CsvTable.Row row, Editions editions, Provinces provinces, Set<String> seen) {
        int year = row.integer("year");
        Edition edition = editions.findOrCarry(year);
        if (edition == null) {
            throw row.bad("year", row.text("year"), BadDataException.Reason.UNKNOWN_YEAR);
        }
        String name = row.text("province");
        Province province = provinces.named(name);
        if (province == null) {
            throw row.bad("province", name, BadDataException.Reason.UNKNOWN_PROVINCE);
        }
        String code = row.text("code");
        Criterion criterion = edition.tree().find(code);
        if (criterion == null || !criterion.isScore()) {
            throw row.bad("code", code, BadDataException.Reason.UNKNOWN_CODE);
        }
        if (!seen.add(year + "|" + province.id() + "|" + code)) {
            throw row.bad("code", code, BadDataException.Reason.DUPLICATE);
        }
        Double score = row.number("score");
        if (score == null) {
            return null;
        }
        if (score == 0) {
            throw row.bad("score", row.text("score"), BadDataException.Reason.ZERO_IS_NOT_A_SCORE);
        }
        if (!criterion.admits(score, RANGE_TOLERANCE)) {
            throw row.bad("score", row.text("score"), BadDataException.Reason.OUT_OF_SCALE);
        }
        return new ScoreTable.Entry(year, province.name(), code, score);
    }

    private static List<Uncertainty> readUncertainties() {
        var list = new ArrayList<Uncertainty>();
        for (CsvTable.Row row : CsvTable.bundled("papi/score-uncertainty-2019-2022-2023.csv", "year", "province")
                .rows()) {
            String respondents = row.optional("respondents");
            list.add(new Uncertainty(
                    row.integer("year"),
                    row.text("province"),
                    row.number("unweighted_low"),
                    row.number("unweighted_high"),
                    row.number("unweighted_se"),
                    respondents == null ? null : Integer.valueOf(respondents)));
        }
        return list;
    }
}

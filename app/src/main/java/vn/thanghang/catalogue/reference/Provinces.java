package vn.thanghang.catalogue.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provinces of a period, found by name, alias or code however they are written. */
public final class Provinces {

    private static final Pattern PREFIX = Pattern.compile("^(tinh|thanhpho|tp)(?=[a-z]{3,})");
    private static final LocalDate LAST_DAY_OF_63 = LocalDate.of(2024, 12, 31);

    private final List<Province> all;
    private final Map<String, Province> byName = new HashMap<>();
    private final Map<Integer, Province> byCode = new HashMap<>();

    private Provinces(List<Province> all) {
        this.all = List.copyOf(all);
        for (Province province : all) {
            byCode.put(Integer.valueOf(province.code()), province);
            byName.put(FoldedText.of(province.name()), province);
            province.aliases().forEach(alias -> byName.put(FoldedText.of(alias), province));
        }
    }

    /** Every unit of every period, in the order of codes within a period. */
    public static List<Province> everyPeriod() {
        var provinces = new ArrayList<Province>();
        for (CsvTable.Row row :
                CsvTable.bundled("papi/provinces.csv", "id", "code", "name").rows()) {
            String aliases = row.optional("aliases");
            String end = row.optional("valid_to");
            provinces.add(new Province(
                    row.text("id"),
                    row.text("code"),
                    row.text("name"),
                    row.text("unaccented"),
                    aliases == null ? List.of() : List.of(aliases.split("\\|")),
                    row.optional("region"),
                    LocalDate.parse(row.text("valid_from")),
                    end == null ? null : LocalDate.parse(end),
                    row.optional("successor")));
        }
        return List.copyOf(provinces);
    }

    /** The units valid on a day, in the order of their codes. */
    public static Provinces on(LocalDate day) {
        return new Provinces(everyPeriod().stream().filter(p -> p.validOn(day)).toList());
    }

    /** The 63 provinces that every PAPI round up to 2024 measured. */
    public static Provinces ofThe63() {
        return on(LAST_DAY_OF_63);
    }

    public List<Province> all() {
        return all;
    }

    public List<String> names() {
        return all.stream().map(Province::name).toList();
    }

    /** The province with this name or alias, with or without accents, spaces or "tỉnh" / "TP."; null when there is none. */
    public @Nullable Province named(String text) {
        String folded = FoldedText.of(text);
        Province found = byName.get(folded);
        return found != null ? found : byName.get(PREFIX.matcher(folded).replaceFirst(""));
    }

    /** The province with this code of the General Statistics Office; null when there is none. */
    public @Nullable Province coded(int code) {
        return byCode.get(code);
    }
}

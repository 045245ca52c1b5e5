package vn.thanghang.catalogue.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** The planning regions that the 63 provinces belonged to. */
public final class Regions {

    /** A region in both languages. */
    public record Region(String code, String nameVi, String nameEn) {}

    private static final Map<String, Region> ALL = read();

    private Regions() {}

    /** The region of a code of {@code provinces.csv}. */
    public static Region of(String code) {
        Region region = ALL.get(code);
        if (region == null) {
            throw new IllegalArgumentException("no region " + code);
        }
        return region;
    }

    private static Map<String, Region> read() {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.bundled("papi/regions.csv", "code", "name_vi", "name_en")
                .rows()) {
            regions.put(row.text("code"), new Region(row.text("code"), row.text("name_vi"), row.text("name_en")));
        }
        return Map.copyOf(regions);
    }
}

package vn.thanghang.reporting;

import java.util.Locale;
import java.util.Set;
import vn.thanghang.catalogue.reference.Province;

/**
 * How a province or centrally run city is called in a paper.
 *
 * @param city whether it is a centrally run city
 */
record UnitName(String name, boolean city) {

    /** Codes of the General Statistics Office: Hà Nội, Hải Phòng, Đà Nẵng, TP. Hồ Chí Minh, Cần Thơ. */
    private static final Set<String> CITIES = Set.of("01", "31", "48", "79", "92");

    private static final String HUE = "46";

    static UnitName of(Province province, int reportYear) {
        boolean city = CITIES.contains(province.code()) || (province.code().equals(HUE) && reportYear >= 2025);
        String name = province.name().startsWith("TP. ") ? province.name().substring(4) : province.name();
        return new UnitName(name, city);
    }

    /** "tỉnh Trà Vinh", "thành phố Hà Nội". */
    String full() {
        return (city ? "thành phố " : "tỉnh ") + name;
    }

    /** "TỈNH TRÀ VINH". */
    String upper() {
        return full().toUpperCase(Locale.ROOT);
    }
}

package vn.thanghang.analysis.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the address names.
 *
 * @param unit id of the unit, empty on pages without one
 * @param tep table asked for as a file, empty for the page
 */
record Asked(
        String index,
        int year,
        @Nullable String unit,
        @Nullable String tep) {

    Asked {
        unit = Objects.requireNonNullElse(unit, "");
        tep = Objects.requireNonNullElse(tep, "");
    }

    String unitId() {
        return Objects.requireNonNullElse(unit, "");
    }

    String table() {
        return Objects.requireNonNullElse(tep, "");
    }

    String fileName() {
        String middle = unitId().isEmpty() ? "" : unitId() + "-";
        return index.toLowerCase(Locale.ROOT) + "-" + year + "-" + middle + table() + ".csv";
    }
}

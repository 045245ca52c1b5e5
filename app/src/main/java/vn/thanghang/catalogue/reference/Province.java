package vn.thanghang.catalogue.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A province or centrally run city as a measured unit, valid over a period.
 *
 * @param id stable key; the province formed by a merger has its own, even under an old name and code
 * @param code number given by the General Statistics Office, two digits, unique only within a period
 * @param region planning region of the 63 provinces (see {@code regions.csv}), null for the provinces of 2025
 * @param successor id of the unit that took over after {@code validTo}
 */
public record Province(
        String id,
        String code,
        String name,
        String unaccented,
        List<String> aliases,
        @Nullable String region,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

package vn.thanghang.indexstats.analysis;

import java.util.List;

/**
 * One part of a year-on-year decomposition across a change of the tree: what is summed on either side. Example: the
 * procedures dimension of PAPI 2020 → 2021 as one part {@code 5} from 5.1 + 5.2 + 5.3 + 5.4 to 5.1 + 5.3 + 5.4.
 *
 * @param code name of the part in the result; a dimension's code where the part is a whole dimension
 * @param fromCodes codes in the earlier edition
 * @param toCodes codes in the later edition
 */
public record MappedPart(String code, List<String> fromCodes, List<String> toCodes) {
    public MappedPart {
        fromCodes = List.copyOf(fromCodes);
        toCodes = List.copyOf(toCodes);
    }
}

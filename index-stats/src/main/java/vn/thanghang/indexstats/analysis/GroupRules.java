package vn.thanghang.indexstats.analysis;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which {@link GroupRule} an index uses from which year on.
 *
 * @param fromYear first year of each rule; years before the first have {@link GroupRule#NONE}
 */
public record GroupRules(Map<Integer, GroupRule> fromYear) {

    public GroupRules {
        fromYear = Map.copyOf(fromYear);
    }

    /**
     * PAPI: none before 2018, {@link GroupRule#A} 2018–2021, {@link GroupRule#A0} 2022, {@link GroupRule#B} from 2023;
     * verified against the bands and counts of the published reports of 2019, 2020, 2022 and 2023.
     */
    public static GroupRules papi() {
        return new GroupRules(Map.of(2018, GroupRule.A, 2022, GroupRule.A0, 2023, GroupRule.B));
    }

    /** The rule of a year. */
    public GroupRule in(int year) {
        Map.Entry<Integer, GroupRule> entry = new TreeMap<>(fromYear).floorEntry(year);
        return entry == null ? GroupRule.NONE : entry.getValue();
    }
}

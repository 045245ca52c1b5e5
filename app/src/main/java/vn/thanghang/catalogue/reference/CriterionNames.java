package vn.thanghang.catalogue.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every indicator of any edition, and every name under which the publisher's workbooks list a criterion. */
public final class CriterionNames {

    private final Map<String, Criterion> indicators = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private CriterionNames() {}

    /** Collects the names of the bundled trees and workbooks. */
    public static CriterionNames read(Editions editions) {
        var all = new CriterionNames();
        for (CsvTable.Row row : CsvTable.bundled("papi/criteria-2018-2023.csv", "code", "name_vi")
                .rows()) {
            all.add(row.text("code"), row.optional("name_vi"));
            all.add(row.text("code"), row.optional("name_en"));
        }
        for (int year : editions.years()) {
            Edition edition = editions.find(year);
            if (edition != null) {
                edition.tree().atLevel(Level.INDICATOR).forEach(node -> all.indicators.put(node.code(), node));
            }
        }
        return all;
    }

    private void add(String code, @Nullable String name) {
        if (name != null) {
            names.computeIfAbsent(code, c -> new ArrayList<>()).add(name);
        }
    }

    /** Every indicator as its newest edition describes it. */
    public Collection<Criterion> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The indicator with this code in any edition, or null. */
    public @Nullable Criterion indicator(String code) {
        return indicators.get(code);
    }

    public List<String> namesOf(String code) {
        return List.copyOf(names.getOrDefault(code, List.of()));
    }
}

package vn.thanghang.analysis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.Editions;
import vn.thanghang.catalogue.reference.FoldedText;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.platform.search.SearchAliases;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchFilling;
import vn.thanghang.platform.search.SearchKind;

/** Lets criteria be found by their code and name, each in the newest edition that has it. */
@Component
class CriteriaInSearch implements SearchFilling {

    private static final String KIND = "analysis.search.CRITERION";
    private static final int SHORTEST_ALIAS = 4;

    @Bean
    static SearchKind criteriaToFind() {
        return new SearchKind(20, KIND);
    }

    /** A province however it is written: "daklak" and "dac lac" are Đắk Lắk. */
    @Bean
    static SearchAliases provincesByOtherNames() {
        Map<String, String> meanings = new LinkedHashMap<>();
        Provinces.everyPeriod().forEach(province -> {
            String name = FoldedText.words(province.name());
            Stream.concat(Stream.of(province.name()), province.aliases().stream())
                    .map(FoldedText::words)
                    .flatMap(other -> Stream.of(other, other.replace(" ", "")))
                    // A part of the name is found anyway, and must not ask for the whole.
                    .filter(other -> other.length() >= SHORTEST_ALIAS && !name.contains(other))
                    .forEach(other -> meanings.put(other, name));
        });
        Map<String, String> found = Map.copyOf(meanings);
        return () -> found;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchEntry> entries() {
        Map<String, SearchEntry> newest = new LinkedHashMap<>();
        Editions editions = Editions.ofPapi();
        for (int year : editions.years()) {
            Edition edition = editions.find(year);
            if (edition != null) {
                edition.tree().criteria().stream()
                        .filter(node -> !node.code().equals(Criterion.TOTAL))
                        .forEach(node -> newest.put(node.code(), entry(edition, node)));
            }
        }
        return List.copyOf(newest.values());
    }

    private static SearchEntry entry(Edition edition, Criterion node) {
        return new SearchEntry(
                KIND,
                node.code(),
                node.code() + " " + node.nameVi(),
                edition.index() + " " + edition.year() + " " + node.nameEn(),
                EditionWords.ROOT + "/" + edition.index() + "/" + edition.year() + "/tieu-chi/" + node.code(),
                null);
    }
}

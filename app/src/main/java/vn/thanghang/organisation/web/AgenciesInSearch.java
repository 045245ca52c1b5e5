package vn.thanghang.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.OrganisationChanged;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchFilling;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchKind;

/** Lets agencies and localities be found by any name they have or had. */
@Component
class AgenciesInSearch implements SearchFilling {

    private static final String KIND = "organisation.search.AGENCY";

    private final Agencies agencies;
    private final SearchIndex index;

    AgenciesInSearch(Agencies agencies, SearchIndex index) {
        this.agencies = agencies;
        this.index = index;
    }

    @Bean
    static SearchKind agenciesToFind() {
        return new SearchKind(50, KIND);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchEntry> entries() {
        Map<String, Agency> latest = agencies.latest();
        Map<String, String> otherNames = agencies.otherNames();
        return latest.values().stream()
                .map(agency -> new SearchEntry(
                        KIND,
                        agency.id(),
                        titled(agency, latest),
                        otherNames.getOrDefault(agency.id(), ""),
                        OrganisationPaths.agency(agency.id()),
                        null))
                .toList();
    }

    @TransactionalEventListener
    void fillAgain(OrganisationChanged changed) {
        index.fill(this);
    }

    private static String titled(Agency agency, Map<String, Agency> latest) {
        return Stream.of(agency.name(), named(agency.state().area(), latest))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String named(@Nullable String area, Map<String, Agency> latest) {
        Agency there = area == null ? null : latest.get(area);
        return there == null ? "" : there.name();
    }
}

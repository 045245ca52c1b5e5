package vn.thanghang.directive.duties;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom directives spoke to when they were given. */
@Component
final class AddressedAgencies {

    private static final String ADD =
            "insert into directive.directive_agency (directive, addressee, general) values (:id, :agency, :general)";

    private static final String ALL =
            "select addressee from directive.directive_agency where directive = :id order by addressee";

    private static final String MISSING = """
            select count(*) from directive.directive_agency a
            where a.directive = :id and not exists (
              select 1 from directive.receipt r where r.directive = a.directive and r.agency = a.addressee)
            """;

    private final JdbcClient jdbc;

    AddressedAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agencies with whether a general duty is among those given to them */
    void add(UUID directive, Map<String, Boolean> agencies) {
        agencies.forEach((agency, general) -> jdbc.sql(ADD)
                .param("id", directive)
                .param("agency", agency)
                .param("general", general)
                .update());
    }

    List<String> of(UUID directive) {
        return jdbc.sql(ALL).param("id", directive).query(String.class).list();
    }

    /** How many have not noted the receipt, as far as the connection reaches receipts. */
    int missing(UUID directive) {
        return jdbc.sql(MISSING).param("id", directive).query(Integer.class).single();
    }
}

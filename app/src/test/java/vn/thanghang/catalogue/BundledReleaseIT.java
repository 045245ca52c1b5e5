package vn.thanghang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.ScoreTable;
import vn.thanghang.catalogue.reference.Uncertainty;
import vn.thanghang.platform.database.DatabaseIT;

@DatabaseIT
class BundledReleaseIT {

    @Autowired
    private BundledRelease bundled;

    @Autowired
    private PublishedResults published;

    @Autowired
    private ImportingResults importing;

    @Autowired
    private JdbcClient sql;

    @Test
    void everyBundledEditionIsPublishedByTheSystemAtTheFirstStart() {
        BundledResults files = BundledResults.read();
        assertThat(importing.releases()).hasSize(files.scores().years().size()).allSatisfy(release -> {
            assertThat(release.state()).isEqualTo(ReleaseState.PUBLISHED);
            assertThat(release.decisions())
                    .extracting(Release.Decision::state)
                    .containsExactly(ReleaseState.DRAFT, ReleaseState.CHECKED, ReleaseState.PUBLISHED);
            assertThat(release.decisions())
                    .allMatch(d -> d.actor().equals("system") && d.reason().equals("bundled release"));
        });
    }

    @Test
    void whatIsPublishedIsWhatWasBundled() {
        BundledResults files = BundledResults.read();
        assertSame(published.now().results().scores(), files.scores());
        assertSame(published.now().indicators(), BundledResults.readIndicators());
        for (Uncertainty known : files.uncertainties()) {
            assertThat(published.now().results().uncertainty(known.year(), known.unit()))
                    .isEqualTo(known);
        }
        assertThat(published.provenance(2022))
                .hasValueSatisfying(r -> assertThat(r.fileName()).isEqualTo("papi-2022.csv"));
    }

    private static void assertSame(ScoreTable one, ScoreTable other) {
        assertThat(one.years()).isEqualTo(other.years());
        for (int year : other.years()) {
            assertThat(one.units(year)).containsExactlyInAnyOrderElementsOf(other.units(year));
            assertThat(one.entries(year)).hasSameSizeAs(other.entries(year));
            other.entries(year)
                    .forEach(
                            e -> assertThat(one.orNaN(year, e.unit(), e.code())).isCloseTo(e.value(), within(0.0)));
        }
    }

    @Test
    void aSecondStartChangesNothing() {
        long events = count("select count(*) from audit.event");
        long figures = count("select count(*) from catalogue.figure");
        bundled.afterSingletonsInstantiated();
        assertThat(count("select count(*) from audit.event")).isEqualTo(events);
        assertThat(count("select count(*) from catalogue.figure"))
                .isEqualTo(figures)
                .isGreaterThan(55_000);
        assertThat(importing.releases()).hasSize(13);
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}

package vn.thanghang.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.catalogue.reference.ScoreTable;
import vn.thanghang.catalogue.reference.Uncertainty;
import vn.thanghang.catalogue.workbook.PublisherFile;
import vn.thanghang.catalogue.workbook.Reading;

/**
 * Loads the results that come with the program, once: each edition as a file read by the reader a person's file goes through, drafted,
 * checked and published by the system. All editions in one transaction, before the first request is served.
 */
@Component
class BundledRelease implements SmartInitializingSingleton {

    private static final String REASON = "bundled release";

    // Two nodes may start on one empty database: the second waits and then finds everything there.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('catalogue.bundled-release'))";

    private final ReferenceRows reference;
    private final Releases releases;
    private final Drafting drafting;
    private final DecidingReleases deciding;
    private final PublishedResults published;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    BundledRelease(
            ReferenceRows reference,
            Releases releases,
            Drafting drafting,
            DecidingReleases deciding,
            PublishedResults published,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.reference = reference;
        this.releases = releases;
        this.drafting = drafting;
        this.deciding = deciding;
        this.published = published;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
        published.reload();
    }

    /** Publishes every bundled edition that has no published release yet. */
    void load() {
        transactions.executeWithoutResult(tx -> {
            jdbc.sql(ONE_AT_A_TIME).query(rows -> {});
            List<Integer> there = releases.publishedYears(PublisherFile.PAPI);
            BundledResults results = BundledResults.read();
            List<Integer> wanted = results.scores().years().stream()
                    .filter(y -> !there.contains(y))
                    .toList();
            if (!wanted.isEmpty()) {
                reference.addUnits(Provinces.everyPeriod());
                ScoreTable indicators = BundledResults.readIndicators();
                var reader = new PublisherFile(results);
                wanted.forEach(year -> publish(reader, year, lines(results, indicators, year)));
            }
        });
    }

    private void publish(PublisherFile reader, int year, byte[] csv) {
        String name = "papi-" + year + ".csv";
        if (!(reader.read(csv, name, year) instanceof Reading reading) || reading.isBlocked()) {
            throw new IllegalStateException("the bundled results of " + year + " do not pass the check of imports");
        }
        Release draft = drafting.add(NewRelease.of(UUID.randomUUID(), name, csv, reading), Hand.SYSTEM, REASON);
        Release checked = done(deciding.within(draft.id(), ReleaseAct.CHECK, draft.version(), REASON, Hand.SYSTEM));
        done(deciding.within(draft.id(), ReleaseAct.PUBLISH, checked.version(), REASON, Hand.SYSTEM));
    }

    private static Release done(Decided decided) {
        return switch (decided) {
            case Decided.Done(Release release) -> release;
            case Decided.Refused(Decided.Reason reason) ->
                throw new IllegalStateException("bundled release: " + reason);
        };
    }

    private static byte[] lines(BundledResults results, ScoreTable indicators, int year) {
        var csv = new StringBuilder("year,province,code,score\n");
        results.scores().entries(year).forEach(e -> line(csv, year, e.unit(), e.code(), e.value()));
        indicators.entries(year).forEach(e -> line(csv, year, e.unit(), e.code(), e.value()));
        for (Uncertainty known : results.uncertainties()) {
            if (known.year() == year) {
                line(csv, year, known.unit(), "Unweighted 95% CI Low", known.low());
                line(csv, year, known.unit(), "Unweighted 95% CI High", known.high());
                line(csv, year, known.unit(), "Unweighted Standard Error", known.standardError());
                Integer respondents = known.respondents();
                line(csv, year, known.unit(), "Observations", respondents == null ? null : respondents.doubleValue());
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, int year, String unit, String code, @Nullable Double value) {
        if (value != null) {
            String figure = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            csv.append(year)
                    .append(',')
                    .append(unit)
                    .append(',')
                    .append(code)
                    .append(',')
                    .append(figure)
                    .append('\n');
        }
    }
}

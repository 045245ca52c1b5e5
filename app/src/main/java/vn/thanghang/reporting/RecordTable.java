package vn.thanghang.reporting;

import java.util.List;
import java.util.Objects;
import vn.thanghang.indexstats.forecast.BackTest;
import vn.thanghang.indexstats.forecast.BackTestYear;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;
import vn.thanghang.platform.text.Text;

/** How earlier editions would have been forecast, as a table of a paper. */
record RecordTable(Text text) {

    Block of(BackTest test) {
        if (test.years().isEmpty()) {
            return Block.Paragraph.of(text.of("record.none"));
        }
        return new Block.Table(
                text.of("record.table"),
                List.of(
                        new Column(14, Align.CENTRE),
                        new Column(17, Align.RIGHT),
                        new Column(17, Align.RIGHT),
                        new Column(17, Align.RIGHT),
                        new Column(17, Align.RIGHT),
                        new Column(18, Align.RIGHT)),
                List.of(Row.of(
                        text.of("col.edition"),
                        text.of("col.crps"),
                        text.of("col.crpsNaive"),
                        text.of("col.inside"),
                        text.of("col.groupHit"),
                        text.of("col.groupHitNaive"))),
                test.years().stream().map(this::row).toList(),
                text.of("record.note"));
    }

    private Row row(BackTestYear year) {
        return Row.of(
                year.year() + (year.startsEra() ? "\u00a0†" : ""),
                text.number(year.crps(), 2),
                text.number(year.crpsNaive(), 2),
                text.percent(Objects.requireNonNull(year.coverage().get(0.8)), 0),
                share(year.groupHit()),
                share(year.groupHitNaive()));
    }

    private String share(double share) {
        return Double.isNaN(share) ? Wording.NOT_PUBLISHED : text.percent(share, 0);
    }
}

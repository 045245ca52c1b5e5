package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.RefusedQuestion;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.indexstats.forecast.UnitForecast;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/**
 * <i>Phụ lục tham khảo, không phát hành kèm</i>: I the path to the next group, II the forecast, III the record of earlier
 * forecasts. Marked for internal circulation, made by whoever compiled it and signed by nobody in office.
 */
final class ReferenceAnnex {

    private final Outlook outlook;
    private final UnitAnalysis unit;
    private final UnitName name;
    private final Text text = Texts.ofPaper("reference-annex");

    ReferenceAnnex(Outlook outlook, UnitAnalysis unit, UnitName name) {
        this.outlook = outlook;
        this.unit = unit;
        this.name = name;
    }

    OfficialDocument write() {
        int year = unit.year();
        return OfficialDocument.of(DocumentType.PHUONG_AN, text.of("issuer"))
                .superior(text.of("issuer.superior", name.upper()))
                .symbol(null, text.of("symbol"))
                .circulation(text.of("circulation"))
                .dated(name.name(), new PartialDate(year + 1, null, null))
                .summary(text.of("summary", name.full(), year, year + 1))
                .paragraph(text.of("opening", year))
                .paragraph(text.of("opening.limits"))
                .body(path())
                .body(forecast())
                .body(record())
                .paragraph(text.of("closing"))
                .signature(Signature.of(text.of("signer"), null))
                .recipient(text.of("recipient"))
                .build();
    }

    private Block.Section path() {
        List<Block> blocks = new ArrayList<>();
        PerformanceGroup own = unit.total().group();
        if (own == null || own == PerformanceGroup.HIGHEST) {
            blocks.add(Block.Paragraph.of(text.of(own == null ? "path.withheld" : "path.best")));
            return new Block.Section("I.", text.of("path.title"), blocks);
        }
        PerformanceGroup target = PerformanceGroup.ofNumber(own.number() - 1);
        try {
            ImprovementPath path = outlook.path(unit.year(), unit.unit(), PathRequest.to(new PathTarget.Group(target)));
            blocks.addAll(new PathParagraphs(text, this::criterion, this::group, unit.year() + 1).of(path));
        } catch (IndexStatsException refused) {
            blocks.add(refusal(refused));
        }
        return new Block.Section("I.", text.of("path.title"), blocks);
    }

    private Block refusal(IndexStatsException refused) {
        if (!RefusedQuestion.isKnown(refused)) {
            throw refused;
        }
        return Block.Paragraph.of(text.of("tooEarly"));
    }

    private Block.Section forecast() {
        List<Block> blocks = new ArrayList<>();
        try {
            Optional<UnitForecast> own = outlook.forecast(unit.year()).find(unit.unit());
            own.ifPresent(found -> {
                blocks.add(Block.Paragraph.of(text.of(
                        "forecast.interval",
                        unit.year() + 1,
                        quantile(found, 0.10),
                        quantile(found, 0.90),
                        quantile(found, 0.50),
                        rank(found, 0.05),
                        rank(found, 0.95))));
                if (!found.groups().isEmpty()) {
                    blocks.add(groups(found));
                }
            });
        } catch (IndexStatsException refused) {
            blocks.add(refusal(refused));
        }
        return new Block.Section("II.", text.of("forecast.title"), blocks);
    }

    private Block groups(UnitForecast found) {
        List<Block.Column> columns = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        for (PerformanceGroup group : PerformanceGroup.values()) {
            columns.add(new Block.Column(25, Block.Align.CENTRE));
            labels.add(group(group));
            shares.add(text.percent(found.groups().get(group.number() - 1), 0));
        }
        return new Block.Table(
                text.of("forecast.groups", unit.year() + 1),
                columns,
                List.of(Block.Row.of(labels.toArray(String[]::new))),
                List.of(Block.Row.of(shares.toArray(String[]::new))),
                text.of("source"));
    }

    private Block.Section record() {
        return new Block.Section(
                "III.",
                text.of("record.title"),
                List.of(
                        Block.Paragraph.of(text.of("record.how")),
                        new RecordTable(text).of(outlook.backTest(unit.year()))));
    }

    private String quantile(UnitForecast found, double probability) {
        return text.number(Objects.requireNonNull(found.quantiles().get(probability)), 2);
    }

    private String rank(UnitForecast found, double probability) {
        return text.whole(Objects.requireNonNull(found.rank().get(probability)));
    }

    private String criterion(String code) {
        Edition edition =
                Objects.requireNonNull(outlook.analyses().results().editions().findOrCarry(unit.year()));
        return Objects.requireNonNull(edition.tree().find(code)).nameVi();
    }

    private String group(PerformanceGroup group) {
        return Objects.requireNonNull(outlook.analyses().results().editions().findOrCarry(unit.year() + 1))
                .groupLabelVi(group.number());
    }
}

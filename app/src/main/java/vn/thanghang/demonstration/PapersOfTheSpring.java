package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.directive.duties.DraftDirective;
import vn.thanghang.directive.duties.DutyResult;
import vn.thanghang.directive.duties.GivingDuties;
import vn.thanghang.directive.duties.NotingReceipt;
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.reporting.AnalysisReports;

/** April and May: the report of the department, the letter of the Chairman, its three duties, and who noted its receipt. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class PapersOfTheSpring {

    private static final int RESULT_YEAR = 2022;
    private static final String MONITOR = "demo.theodoi";

    /** Those who have not noted the receipt are asked for it on their start page. */
    private static final List<String> NOTED = List.of("stc", "stnmt", "syt", "sgddt", "stp", "sldtbxh", "ttt", "sxd");

    private static final List<Integer> NOTED_ON = List.of(11, 11, 12, 12, 15, 16, 16, 17);

    private final Cast cast;
    private final PublishedAnalyses analyses;
    private final Registry registry;
    private final FindingDocuments finding;
    private final GivingDuties giving;
    private final NotingReceipt receipts;

    PapersOfTheSpring(
            Cast cast,
            PublishedAnalyses analyses,
            Registry registry,
            FindingDocuments finding,
            GivingDuties giving,
            NotingReceipt receipts) {
        this.cast = cast;
        this.analyses = analyses;
        this.registry = registry;
        this.finding = finding;
        this.giving = giving;
        this.receipts = receipts;
    }

    /** The id of the letter. */
    UUID play() {
        cast.at(4, 14, 9);
        registry.register("cong-van-5360.docx", TypedPaper.docx("cong-van-5360.txt"));
        cast.at(4, 24, 15);
        registry.register("bao-cao-161.docx", report());
        cast.at(5, 10, 8);
        UUID letter = registry.register("cong-van-khac-phuc-papi-2023.docx", TypedPaper.docx("cong-van-chi-dao.txt"));
        cast.at(5, 10, 14);
        give(letter);
        for (int i = 0; i < NOTED.size(); i++) {
            String agency = NOTED.get(i);
            cast.at(5, NOTED_ON.get(i), 9);
            cast.as("demo.daumoi." + agency, person -> receipts.note(person, letter, agency + "-tra-vinh"));
        }
        return letter;
    }

    private byte[] report() {
        OfficialDocument written = AnalysisReports.write(
                        analyses.of("PAPI").orElseThrow(),
                        RESULT_YEAR,
                        Objects.requireNonNull(Provinces.ofThe63().named("Trà Vinh")))
                .orElseThrow();
        return Numbered.docx(written, "161", LocalDate.of(2023, 4, 24));
    }

    private void give(UUID letter) {
        cast.as(MONITOR, monitor -> {
            ProposedDirective proposed = giving.propose(finding.find(letter).orElseThrow());
            var draft = new DraftDirective(
                    proposed.birth(),
                    proposed.indexCode(),
                    proposed.workYear(),
                    proposed.duties().stream()
                            .map(duty -> new DraftDirective.Duty(
                                    duty.position(), duty.kind(), duty.addressees(), duty.due()))
                            .toList());
            DutyResult result = giving.give(letter, GivingDuties.NEW, draft, Cast.by(monitor));
            if (!(result instanceof DutyResult.Done)) {
                throw new IllegalStateException("the duties of the letter: " + result);
            }
            return result;
        });
    }
}

package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.oversight.ladder.HearingAgencies;
import vn.thanghang.oversight.report.Concluding;
import vn.thanghang.oversight.report.Report;
import vn.thanghang.oversight.report.ReportLine;
import vn.thanghang.oversight.report.ReportResult;
import vn.thanghang.oversight.report.ReportingUp;
import vn.thanghang.oversight.report.Ruling;

/** August: two agencies are heard and reported, one for its missing plan, one for a result that does not meet; the committee concludes. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class ReportToTheCommittee {

    private static final String MONITOR = "demo.theodoi";
    private static final String DISTRICT = "ubnd-huyen-cang-long";
    private static final String ENVIRONMENT = "stnmt-tra-vinh";

    private final Cast cast;
    private final HearingAgencies hearing;
    private final ReportingUp reporting;
    private final Concluding concluding;
    private final SendingPapers sending;
    private final Registry registry;

    ReportToTheCommittee(
            Cast cast,
            HearingAgencies hearing,
            ReportingUp reporting,
            Concluding concluding,
            SendingPapers sending,
            Registry registry) {
        this.cast = cast;
        this.hearing = hearing;
        this.reporting = reporting;
        this.concluding = concluding;
        this.sending = sending;
        this.registry = registry;
    }

    void play() {
        cast.at(8, 9, 9);
        UUID district = cast.as(MONITOR, monitor -> heard(hearing.begin(monitor, DISTRICT)));
        UUID environment = cast.as(MONITOR, monitor -> heard(hearing.begin(monitor, ENVIRONMENT)));
        cast.at(8, 10, 15);
        cast.as(
                "demo.daumoi.huyen-cang-long",
                officer -> answer(
                        officer,
                        district,
                        "Huyện thay đổi công chức đầu mối từ tháng 6, chưa kịp xây dựng kế hoạch; cam kết gửi trong tháng 9."));
        cast.as(
                "demo.daumoi.stnmt",
                officer -> answer(
                        officer,
                        environment,
                        "Việc công khai chờ quyết định phê duyệt kế hoạch sử dụng đất cấp huyện; đề nghị gia hạn."));
        cast.at(8, 15, 9);
        Report report = cast.as(MONITOR, this::draft);
        sending.send(MONITOR, report.paper(), "1352", LocalDate.of(2023, 8, 15));
        cast.at(8, 25, 9);
        UUID conclusion = registry.register("thong-bao-214.docx", TypedPaper.docx("ket-luan.txt"));
        cast.as(MONITOR, monitor -> conclude(monitor, report.id(), conclusion));
        cast.at(8, 25, 15);
    }

    private Report draft(CurrentUser monitor) {
        LocalDate today = LocalDate.of(2023, 8, 15);
        List<UUID> chosen = reporting.candidates(monitor).stream()
                .filter(each -> each.isHeard(today))
                .map(each -> each.line().about())
                .toList();
        return done(reporting.draft(monitor, chosen, Cast.key("bao-cao-ubnd")));
    }

    private Report conclude(CurrentUser monitor, UUID id, UUID conclusion) {
        Report sent = reporting.report(monitor, id);
        var rulings = reporting.lines(monitor, sent).stream()
                .collect(Collectors.toMap(ReportLine::id, line -> Ruling.UPHELD));
        return done(concluding.conclude(monitor, id, sent.version(), conclusion, rulings));
    }

    private UUID answer(CurrentUser officer, UUID opened, String words) {
        int version = hearing.hearing(officer, opened).version();
        return heard(hearing.answer(officer, opened, version, words));
    }

    private static UUID heard(HearingAgencies.Heard heard) {
        if (heard instanceof HearingAgencies.Heard.Done(var now)) {
            return now.id();
        }
        throw new IllegalStateException("a hearing of the demonstration: " + heard);
    }

    private static Report done(ReportResult result) {
        if (result instanceof ReportResult.Done(Report report)) {
            return report;
        }
        throw new IllegalStateException("the report of the demonstration: " + result);
    }
}

package vn.thanghang.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanghang.directive.Untrusted.Reason.READER_ENDED;
import static vn.thanghang.directive.Untrusted.Reason.TOO_SLOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thanghang.directive.signature.TrustAnchors;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** Hostile and ordinary files through the limited process. */
class UntrustedDocumentsIT {
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static UntrustedDocuments documents;

    @BeforeAll
    static void start() {
        documents = UntrustedDocuments.withSpare(() -> TrustAnchors.NONE);
    }

    @AfterAll
    static void stop() {
        documents.close();
    }

    private static OfficialDocument aPaper(DocumentType type) {
        String symbol = type.abbreviation() == null ? "SNV-CCHC" : type.abbreviation() + "-SNV";
        return OfficialDocument.of(type, "Sở Nội vụ")
                .superior("Ủy ban nhân dân tỉnh Sông Lam")
                .symbol("12", symbol)
                .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 3, 9)))
                .summary("theo dõi kết quả khắc phục các nội dung giảm điểm")
                .addressee("Sở Y tế")
                .paragraph("Sở Nội vụ đề nghị Sở Y tế gửi kế hoạch trước ngày 20/3/2024./.")
                .signature(Signature.of("Giám đốc", "Lê An"))
                .recipient("Như trên")
                .recipient("Lưu: VT")
                .build();
    }

    @Test
    void everyHostileFileIsRefusedOrReadSafelyInTime() throws IOException {
        List<HostileFiles.Hostile> hostile = HostileFiles.all();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
        List<String> wrong = new ArrayList<>();
        long before = ResidentMemory.megabytes();
        long peak = before;
        long slowest = 0;
        int refused = 0;
        try (UntrustedDocuments onDemand = UntrustedDocuments.onDemand(TrustAnchors.NONE)) {
            for (HostileFiles.Hostile each : hostile) {
                Timed read = read(onDemand, each);
                Untrusted outcome = read.outcome();
                long millis = read.millis();
                peak = Math.max(peak, ResidentMemory.megabytes());
                slowest = Math.max(slowest, millis);
                refused += outcome instanceof Untrusted.Refused ? 1 : 0;
                String line = String.format(Locale.ROOT, "%-28s %6d ms  %s", each.name(), millis, shown(outcome));
                System.out.println(line);
                if (!fits(each, outcome) || millis > LONGEST.toMillis()) {
                    wrong.add(line);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d hostile files: %d refused, %d read safely; slowest %d ms; resident memory %d -> %d MB at most%n",
                hostile.size(),
                refused,
                hostile.size() - refused,
                slowest,
                before,
                peak);
        assertThat(wrong).isEmpty();
        assertThat(peak - before).as("growth in MB").isLessThan(50);
    }

    private record Timed(Untrusted outcome, long millis) {}

    /** One reading, taken again once when a machine busy with other work has starved the reader of an innocent file. */
    private static Timed read(UntrustedDocuments reader, HostileFiles.Hostile file) {
        Timed first = once(reader, file);
        return isSlow(first.outcome()) && !file.refusals().contains(TOO_SLOW) ? once(reader, file) : first;
    }

    private static Timed once(UntrustedDocuments reader, HostileFiles.Hostile file) {
        long start = System.nanoTime();
        Untrusted outcome = reader.read(file.file(), file.name());
        return new Timed(outcome, (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean isSlow(Untrusted outcome) {
        return outcome instanceof Untrusted.Refused(var reason, var _) && reason == TOO_SLOW;
    }

    private static boolean fits(HostileFiles.Hostile file, Untrusted outcome) {
        return switch (outcome) {
            case Untrusted.Refused(var reason, var _) ->
                file.refusals().isEmpty()
                        ? reason != READER_ENDED && reason != TOO_SLOW
                        : file.refusals().contains(reason);
            // What only takes long may be read, safely, where the machine is fast.
            case Untrusted.Read _ ->
                file.refusals().isEmpty() || file.refusals().contains(TOO_SLOW);
            case Untrusted.Secret _ -> false;
        };
    }

    private static String shown(Untrusted outcome) {
        return switch (outcome) {
            case Untrusted.Refused(var reason, var detail) -> reason + " " + detail;
            case Untrusted.Read(var document, var _, var _) ->
                "read, " + document.text().length() + " characters";
            case Untrusted.Secret(var degree) -> degree.toString();
        };
    }

    @Test
    void ordinaryPapersOfEveryTypeAreReadAndTheirTimesPrinted() {
        List<String> refusals = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        for (DocumentType type : DocumentType.values()) {
            OfficialDocument paper = aPaper(type);
            byte[] file = switch (millis.size() % 3) {
                case 0 -> new DocxWriter().write(paper);
                case 1 -> new PdfWriter().write(paper);
                default ->
                    ("<html><body>" + new HtmlWriter().write(paper) + "</body></html>")
                            .getBytes(StandardCharsets.UTF_8);
            };
            String name = "Văn bản số 12." + type.code()
                    + List.of(".docx", ".pdf", ".html").get(millis.size() % 3);
            long start = System.nanoTime();
            Untrusted first = documents.read(file, name);
            Untrusted outcome = isSlow(first) ? documents.read(file, name) : first;
            if (outcome instanceof Untrusted.Refused refusal) {
                refusals.add(type + " " + refusal);
            }
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "ordinary papers: %d, refused %d; median %d ms, slowest %d ms%n",
                millis.size(),
                refusals.size(),
                millis.get(millis.size() / 2),
                millis.getLast());
        assertThat(refusals).isEmpty();
    }

    @Test
    void aSecretPaperIsNamedAndNothingOfItComesBack() {
        byte[] text = "UBND TỈNH A\nSố: 1/BC-B\nTỐI MẬT\nA, ngày 01 tháng 02 năm 2024\nBÁO CÁO\nVề C\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(documents.read(text, "a.txt")).isInstanceOf(Untrusted.Secret.class);
    }

    @Test
    void aReaderThatTakesTooLongIsKilled() throws IOException {
        try (UntrustedDocuments hurried =
                new UntrustedDocuments(Duration.ofMillis(30), false, () -> TrustAnchors.NONE)) {
            assertThat(hurried.read(Packages.docx().zip(), "a.docx"))
                    .isInstanceOfSatisfying(
                            Untrusted.Refused.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(TOO_SLOW));
        }
    }
}

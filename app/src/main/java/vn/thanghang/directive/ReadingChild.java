package vn.thanghang.directive;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.thanghang.directive.Untrusted.Reason;
import vn.thanghang.directive.signature.TrustAnchors;
import vn.thanghang.directive.signature.VerifyingSignatures;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.inspect.Defect;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.limited.LimitedProgram;

/** The program of the limited process: warms up while nobody waits, takes one file, answers in JSON, ends. */
final class ReadingChild {
    static final int MOST_INPUT = FileInspector.MAX_BYTES;
    static final int MOST_NAME = 1024;
    static final int MOST_ANCHORS = 32 << 20;
    private static final int MOST_TEXT = 1_500_000;
    private static final String WARM_UP = """
            UBND TỈNH A
            Số: 1/BC-B
            A, ngày 01 tháng 02 năm 2024
            BÁO CÁO
            Về việc C
            Căn cứ Quyết định số 2/QĐ-UBND ngày 03/4/2023 của UBND tỉnh;
            1. Giao Sở D báo cáo trước ngày 05/6/2024.
            Nơi nhận:
            - Như trên.
            GIÁM ĐỐC
            Lê Văn E
            """;

    private ReadingChild() {}

    /** No arguments; input is name, trust anchors and file, each after its length. */
    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (System.in.available() == 0) {
            warmUp();
        }
        DataInputStream in = new DataInputStream(System.in);
        String name = new String(LimitedProgram.part(in, MOST_NAME), StandardCharsets.UTF_8);
        TrustAnchors anchors = PaperJson.MAPPER.readValue(LimitedProgram.part(in, MOST_ANCHORS), TrustAnchors.class);
        byte[] file = LimitedProgram.part(in, MOST_INPUT);
        var verifying = new VerifyingSignatures(anchors, Vietnam.clock().instant());
        byte[] json = PaperJson.MAPPER.writeValueAsBytes(answer(file, name, verifying));
        LimitedProgram.answer(answer, json);
    }

    static ReadingAnswer answer(byte[] file, String name, VerifyingSignatures verifying) {
        try {
            if (ExchangeReading.isEnvelope(file)) {
                return bounded(ExchangeReading.answer(file, verifying));
            }
            Optional<Defect> defect = FileInspector.inspect(file, name);
            if (defect.isPresent()) {
                Reason reason = Reason.valueOf(defect.get().kind().name());
                return ReadingAnswer.refused(reason, defect.get().detail());
            }
            return switch (new DocumentReader().read(file)) {
                case Reading.Secret(var mark) -> ReadingAnswer.secret(mark);
                case Reading.Read(var document) -> bounded(ReadingAnswer.read(document, verifying.verify(file), null));
            };
        } catch (DocumentException e) {
            return ReadingAnswer.refused(reason(e.code()), "");
        } catch (RuntimeException | StackOverflowError e) {
            return ReadingAnswer.refused(Reason.DAMAGED, "");
        }
    }

    private static ReadingAnswer bounded(ReadingAnswer answer) {
        boolean tooLong = answer.document() != null && answer.document().text().length() > MOST_TEXT;
        return tooLong ? ReadingAnswer.refused(Reason.TOO_LARGE, "") : answer;
    }

    private static Reason reason(DocumentException.Code code) {
        return switch (code) {
            case ENCRYPTED -> Reason.ENCRYPTED;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case UNKNOWN_FORMAT -> Reason.UNSUPPORTED;
            case UNREADABLE, IMPOSSIBLE_DATE, MISSING_PART, RAGGED_TABLE, BAD_DRAWING, WRITING_FAILED, BAD_ENVELOPE ->
                Reason.DAMAGED;
        };
    }

    /** Loads the classes of reading and of answering before a file comes; a damaged package loads those of packages. */
    private static void warmUp() throws IOException {
        var verifying = new VerifyingSignatures(TrustAnchors.NONE, Instant.EPOCH);
        ReadingAnswer text = answer(WARM_UP.getBytes(StandardCharsets.UTF_8), "a.txt", verifying);
        byte[] json = PaperJson.MAPPER.writeValueAsBytes(text);
        PaperJson.MAPPER.readTree(new ByteArrayInputStream(json));
        PaperJson.MAPPER.readValue(PaperJson.MAPPER.writeValueAsBytes(TrustAnchors.NONE), TrustAnchors.class);
        ReadingSamples.all().forEach((name, file) -> answer(file, name, verifying));
    }
}

package vn.thanghang.directive.papers.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.edxml.EdXmlWriter;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.write.DocxWriter;

/** The letter of {@link WrittenPaper} frozen, signed and on its way back, for tests. */
public final class SignedPaper {

    private SignedPaper() {}

    /** Writes the letter and freezes it; its address. */
    public static String freeze(Visitor officer) {
        String address = WrittenPaper.begin(officer);
        Map<String, String> form = WrittenPaper.form(officer.read(address), "viec", "chot");
        form.put("ngay", "");
        HttpResponse<String> answer = officer.post(address, form);
        if (answer.statusCode() != 302) {
            throw new AssertionError(
                    answer.statusCode() + " " + officer.page(answer).text());
        }
        return address;
    }

    /** What the province's document system gives back: the same letter with number, day and signature. */
    static OfficialDocument.Builder signed(@Nullable String number, @Nullable LocalDate day) {
        return OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                .superior("Ủy ban nhân dân tỉnh Sông Lam")
                .symbol(number, "SNV-CCHC")
                .dated("Sông Lam", day == null ? PartialDate.BLANK : PartialDate.of(day))
                .summary("khắc phục các nội dung giảm điểm")
                .addressee("Sở Y tế")
                .addressee("Sở Xây dựng")
                .paragraph(
                        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề"
                                + " nghị:")
                .body(Block.Numbered.of("1.", "Sở Y tế báo cáo."))
                .body(Block.Numbered.of("2.", "Sở Xây dựng báo cáo trước ngày 20 tháng 12 năm 2026./."))
                .signature(Signature.of(Signature.Capacity.KT, "Giám đốc", "Phó Giám đốc", "Trần Thị Cúc"))
                .recipient("Như trên")
                .recipient("Lưu: VT, CCHC");
    }

    /** The envelope in which it may come back, with a sheet beside it. */
    static byte[] envelope(String number, LocalDate day, byte[] pdf) {
        var document = new Envelope.Document(
                number,
                "SNV-CCHC",
                "Sông Lam",
                day,
                18,
                0,
                "Công văn",
                "khắc phục các nội dung giảm điểm",
                null,
                new Envelope.Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Cúc"),
                null,
                List.of("Như trên", "Lưu: VT, CCHC"),
                Envelope.Other.NONE,
                List.of(),
                0,
                List.of());
        return new EdXmlWriter()
                .write(new Envelope.DocumentMessage(
                        Envelope.Organisation.of("H59.07", "Sở Nội vụ"),
                        List.of(Envelope.Organisation.of("H59.09", "Sở Y tế")),
                        document,
                        List.of(),
                        Envelope.Business.NEW,
                        List.of(
                                new Envelope.Attachment("1", "cong-van.pdf", null, "application/pdf", pdf),
                                new Envelope.Attachment(
                                        "2",
                                        "bieu.xlsx",
                                        null,
                                        "application/octet-stream",
                                        "không phải bảng tính".getBytes(StandardCharsets.UTF_16LE)))));
    }

    /** Brings the letter back, signed as it was frozen. */
    public static void bring(Visitor officer, String address) {
        byte[] docx =
                new DocxWriter().write(signed("28", LocalDate.of(2026, 3, 9)).build());
        bring(officer, address, "da-ky.docx", docx);
    }

    /** Brings a signed copy; the address of the comparison. */
    public static String bring(Visitor officer, String address, String name, byte[] file) {
        HttpResponse<String> answer = upload(officer, address, name, file, true);
        if (answer.statusCode() != 302) {
            throw new AssertionError(
                    answer.statusCode() + " " + officer.page(answer).text());
        }
        return WrittenPaper.location(answer);
    }

    static HttpResponse<String> upload(Visitor officer, String address, String name, byte[] file, boolean declared) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("version", version(officer.read(address)));
        if (declared) {
            fields.put("declared", "khong-mat");
        }
        return officer.upload(address + "/ban-ky", fields, name, file);
    }

    static String version(Document page) {
        return Objects.requireNonNull(page.selectFirst("main input[name=version]"))
                .val();
    }

    /** What a browser would send back of the form of confirming. */
    public static Map<String, String> form(Document page) {
        var fields = new LinkedHashMap<String, String>();
        for (Element input : page.select("form[action$=xac-nhan] input[name]")) {
            fields.put(input.attr("name"), input.val());
        }
        fields.remove("_csrf");
        return fields;
    }
}

package vn.thanghang.officialdocs.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.edxml.Envelope.Attachment;
import vn.thanghang.officialdocs.edxml.Envelope.Business;
import vn.thanghang.officialdocs.edxml.Envelope.Kind;
import vn.thanghang.officialdocs.edxml.Envelope.Organisation;
import vn.thanghang.officialdocs.edxml.Envelope.Reference;

class EdXmlTest {
    private static final String DOCUMENT_ID = "000.00.00.H59,2024/03/09,161/BC-SNV";

    private static Envelope.DocumentMessage aMessage(Business business) {
        return new Envelope.DocumentMessage(
                new Organisation(
                        "000.00.00.H59",
                        "Ủy ban nhân dân tỉnh",
                        "Sở Nội vụ",
                        "1 Đường A",
                        "a@b.vn",
                        "02",
                        "03",
                        "x.vn"),
                List.of(Organisation.of("H59.07", "Sở Y tế"), Organisation.of("H59.08", "Sở Tài chính & Đầu tư <thử>")),
                new Envelope.Document(
                        "161",
                        "BC-SNV",
                        "Sông Lam",
                        LocalDate.of(2024, 3, 9),
                        14,
                        0,
                        "Báo cáo",
                        "Phân tích kết quả \"PAPI\"",
                        "Nội dung",
                        new Envelope.Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Hồng Nhung"),
                        LocalDate.of(2024, 4, 1),
                        List.of("Như trên", "Lưu: VT"),
                        new Envelope.Other(1, "Tỉnh", "NVA", 10, 5, true, List.of("Phụ lục I")),
                        List.of(new Reference("000.00.00.H59", "12/UBND-NC", null, LocalDate.of(2024, 1, 2))),
                        2,
                        List.of("NV-01", "NV-02")),
                List.of(new Envelope.Trace("000.00.00.H59", LocalDateTime.of(2024, 3, 9, 8, 5, 6))),
                business,
                List.of(
                        new Attachment(
                                "f1",
                                "bao-cao.pdf",
                                "Bản chính",
                                "application/pdf",
                                "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)),
                        new Attachment("f2", "phụ lục.docx", null, "application/x", new byte[] {0, 1, 2})));
    }

    private static Business business(Kind kind) {
        return switch (kind) {
            case NEW -> Business.NEW;
            case RECALL -> new Business(kind, DOCUMENT_ID, "Sai thể thức", false, null, List.of(), List.of());
            case UPDATE ->
                new Business(
                        kind,
                        DOCUMENT_ID,
                        "Bổ sung phụ lục",
                        true,
                        new Envelope.Staff("Văn phòng", "VP", "Lê An", "7", "an@x.vn", "09"),
                        List.of("H59.07"),
                        List.of());
            case REPLACEMENT ->
                new Business(
                        kind,
                        null,
                        "Thay thế",
                        false,
                        null,
                        List.of(),
                        List.of(new Envelope.Replacement(DOCUMENT_ID, List.of("H59.07", "H59.08"))));
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyBusinessKindComesBackAsItWent(Kind kind) {
        Envelope message = aMessage(business(kind));
        byte[] xml = new EdXmlWriter().write(message);
        assertThat(new EdXmlReader().read(xml)).usingRecursiveComparison().isEqualTo(message);
        assertThat(new EdXmlWriter().write(new EdXmlReader().read(xml))).isEqualTo(xml);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusComesBackAsItWent(Envelope.Status status) {
        Envelope message = new Envelope.StatusMessage(
                List.of(new Reference("000.00.00.H59", "161/BC-SNV", DOCUMENT_ID, LocalDate.of(2024, 3, 9))),
                Organisation.of("H59.07", "Sở Y tế"),
                status,
                "Đã xử lý",
                LocalDateTime.of(2024, 3, 10, 7, 0, 1),
                new Envelope.Staff("VT", null, "Lê An", null, null, null));
        byte[] xml = new EdXmlWriter().write(message);
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("<edXML:StatusCode>" + status.code() + "<");
        assertThat(new EdXmlReader().read(xml)).isEqualTo(message);
    }

    @Test
    void elementsStandInTheOrderAndNamespaceOfTheStandard() {
        String xml = new String(new EdXmlWriter().write(aMessage(Business.NEW)), StandardCharsets.UTF_8);
        assertThat(xml).contains("<edXML:edXML xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">");
        assertThat(xml)
                .containsSubsequence(
                        "MessageHeader>",
                        "<edXML:From>",
                        "<edXML:To>",
                        "<edXML:DocumentId>" + DOCUMENT_ID,
                        "CodeNumber>161",
                        "CodeNotation>BC-SNV",
                        "PromulgationDate>2024/03/09",
                        "DocumentType>",
                        "Subject>",
                        "SignerInfo>",
                        "DueDate>2024/04/01",
                        "ToPlaces>",
                        "OtherInfo>",
                        "ResponseFor>",
                        "SteeringType>2",
                        "TraceHeaderList>",
                        "Timestamp>2024/03/09 08:05:06",
                        "Bussiness>",
                        "BussinessDocType>0",
                        "edXMLBody>",
                        "edXMLManifest version=\"1.0\"",
                        "ContentId>cid:f1",
                        "</edXML:edXMLEnvelope>",
                        "AttachmentEncoded>",
                        "ContentType>application/zip",
                        "ContentTransferEncoded>");
    }

    @Test
    void readsOtherVendorsEnvelopes() {
        String xml = """
                <?xml version="1.0"?><EdXML xmlns="urn:other"><Envelope><header><messageheader>
                <To><OrganId>H59</OrganId></To><From><OrganId>000.00.00.G22</OrganId><OrganName> VPCP </OrganName></From>
                <Code><CodeNotation>VPCP-TH</CodeNotation><CodeNumber>77</CodeNumber></Code>
                <PromulgationInfo><PromulgationDate>09/03/2024</PromulgationDate></PromulgationInfo>
                <DocumentType><Type>18</Type></DocumentType><Subject>Thư&#x301; nghiê&#x323;m</Subject>
                </messageheader></header></Envelope>
                <AttachmentEncoded><Attachment><ContentId>a</ContentId><AttachmentName>a.txt</AttachmentName>
                <ContentTransferEncoded>eGluIGNo
                w6Bv</ContentTransferEncoded></Attachment></AttachmentEncoded></EdXML>
                """;
        Envelope.DocumentMessage message =
                (Envelope.DocumentMessage) new EdXmlReader().read(xml.strip().getBytes(StandardCharsets.UTF_8));
        assertThat(message.from().name()).isEqualTo("VPCP");
        assertThat(message.document().promulgated()).isEqualTo(LocalDate.of(2024, 3, 9));
        assertThat(message.document().type()).isEqualTo(18);
        assertThat(message.document().subject()).isEqualTo("Thứ nghiệm");
        assertThat(message.business().kind()).isEqualTo(Kind.NEW);
        assertThat(new String(message.attachments().getFirst().content(), StandardCharsets.UTF_8))
                .isEqualTo("xin chào");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><edXML><MessageHeader>&x;</MessageHeader></edXML>",
                "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><edXML>&y;</edXML>",
                "not xml",
                "<edXML/>",
                "<edXML><MessageHeader><From><OrganId>A</OrganId></From></MessageHeader></edXML>"
            })
    void refusesEntitiesAndBrokenEnvelopes(String xml) {
        assertThatThrownBy(() -> new EdXmlReader().read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void writerRefusesARecallWithoutReason() {
        Business recall = new Business(Kind.RECALL, DOCUMENT_ID, null, false, null, List.of(), List.of());
        assertThatThrownBy(() -> new EdXmlWriter().write(aMessage(recall)))
                .isInstanceOfSatisfying(DocumentException.class, e -> {
                    assertThat(e.code()).isEqualTo(DocumentException.Code.BAD_ENVELOPE);
                    assertThat(e.arguments()).contains("BussinessDocReason");
                });
    }

    @Test
    void documentsOfOfficeProgramsAreNotUnpackedTwice() {
        byte[] office = {'P', 'K', 3, 4, 9, 9};
        Envelope.DocumentMessage base = aMessage(Business.NEW);
        Attachment file = new Attachment("d", "a.docx", null, "application/x", office);
        Envelope.DocumentMessage message = new Envelope.DocumentMessage(
                base.from(), base.to(), base.document(), base.traces(), base.business(), List.of(file));
        Envelope.DocumentMessage back =
                (Envelope.DocumentMessage) new EdXmlReader().read(new EdXmlWriter().write(message));
        assertThat(back.attachments().getFirst().content()).isEqualTo(office);
    }
}

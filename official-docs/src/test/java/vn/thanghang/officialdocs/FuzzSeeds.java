package vn.thanghang.officialdocs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** Writes one small file of each kind for the fuzzer to start from. */
public final class FuzzSeeds {
    private static final String ENVELOPE = """
            <edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope><edXML:edXMLHeader>
            <edXML:MessageHeader><edXML:From><edXML:OrganId>000.00.00.H59</edXML:OrganId><edXML:OrganName>UBND</edXML:OrganName>
            </edXML:From><edXML:To><edXML:OrganId>000.01.00.H59</edXML:OrganId><edXML:OrganName>SNV</edXML:OrganName></edXML:To>
            <edXML:DocumentId>000.00.00.H59,2023/05/09,12/UBND-NC</edXML:DocumentId><edXML:Code><edXML:CodeNumber>12</edXML:CodeNumber>
            <edXML:CodeNotation>UBND-NC</edXML:CodeNotation></edXML:Code><edXML:PromulgationInfo><edXML:Place>A</edXML:Place>
            <edXML:PromulgationDate>2023/05/09</edXML:PromulgationDate></edXML:PromulgationInfo><edXML:Subject>B</edXML:Subject>
            </edXML:MessageHeader><edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>000.00.00.H59</edXML:OrganId>
            <edXML:Timestamp>2023/05/09 08:00:00</edXML:Timestamp></edXML:TraceHeader><edXML:Bussiness><edXML:BussinessDocType>0
            </edXML:BussinessDocType></edXML:Bussiness></edXML:TraceHeaderList></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML:edXML>
            """;

    private FuzzSeeds() {}

    /** Argument: the folder that gets the folders {@code reader}, {@code text} and {@code edxml}. */
    public static void main(String[] args) throws IOException {
        OfficialDocument letter = OfficialDocument.of(DocumentType.CONG_VAN, "Sở A")
                .symbol("12", "SA-B")
                .dated("C", PartialDate.of(LocalDate.of(2024, 3, 9)))
                .summary("báo cáo")
                .addressee("Sở B")
                .paragraph("1. Giao Sở B báo cáo theo Quyết định số 2/QĐ-UBND ngày 03/4/2023 của UBND tỉnh.")
                .signature(Signature.of("Giám đốc", "Lê An"))
                .build();
        for (String target : new String[] {"reader", "text", "edxml"}) {
            Files.createDirectories(Path.of(args[0], target));
        }
        Files.write(Path.of(args[0], "reader", "a.docx"), new DocxWriter().write(letter));
        Files.write(Path.of(args[0], "reader", "a.pdf"), new PdfWriter().write(letter));
        Files.writeString(Path.of(args[0], "edxml", "a.edxml"), ENVELOPE, StandardCharsets.UTF_8);
    }
}

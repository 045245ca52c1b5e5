package vn.thanghang.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/** Files as offices make them, by the programs they make them with; each one different, the same with every run. */
public final class OrdinaryFiles {

    private static final String WORDS = "Số liệu tiếp nhận và trả kết quả hồ sơ tại bộ phận một cửa xã ";

    private final Random random = new Random(20261124);
    private final List<Ordinary> all = new ArrayList<>();

    private OrdinaryFiles() {}

    /** Not compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Ordinary(String name, byte[] file) {}

    /** So many of each of the ten writers. */
    public static List<Ordinary> of(int each) throws IOException {
        var files = new OrdinaryFiles();
        for (int i = 0; i < each; i++) {
            files.paper(i);
            files.word(i);
            files.pictureWord(i);
            files.sheet(i);
            files.streamed(i);
            files.small(i);
            files.scan(i);
            files.linked(i);
            files.photograph(i);
        }
        return files.all;
    }

    private void add(String name, int number, String ending, byte[] file) {
        all.add(new Ordinary(name + " " + number + " - đợt " + (1 + number % 4) + "." + ending, file));
    }

    private void paper(int i) {
        List<DocumentType> types = List.of(DocumentType.values());
        DocumentType type = types.get(i % types.size());
        String symbol = type.abbreviation() == null ? "UBND-VP" : type.abbreviation() + "-UBND";
        var paper = OfficialDocument.of(type, "Ủy ban nhân dân xã An Trường")
                .superior("Ủy ban nhân dân tỉnh Sông Lam")
                .symbol(Integer.toString(i + 1), symbol)
                .dated("An Trường", PartialDate.of(LocalDate.of(2026, 1 + i % 12, 1 + i % 28)))
                .summary("kết quả niêm yết công khai thủ tục hành chính lần " + i)
                .addressee("Sở Nội vụ");
        for (int line = 0; line <= random.nextInt(40); line++) {
            paper.paragraph(WORDS + line + " là " + random.nextInt(5_000) + " hồ sơ./.");
        }
        OfficialDocument done = paper.signature(Signature.of("Chủ tịch", "Lê Văn An"))
                .recipient("Như trên")
                .recipient("Lưu: VT")
                .build();
        add("Công văn", i, "docx", new DocxWriter().write(done));
        add("Công văn đã ký", i, "pdf", new PdfWriter().write(done));
    }

    private void word(int i) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Xã số " + i);
            for (int line = 0; line <= random.nextInt(60); line++) {
                var run = document.createParagraph().createRun();
                run.setText(WORDS + line);
                run.setBold(line % 5 == 0);
            }
            document.createParagraph()
                    .createHyperlinkRun("https://travinh.gov.vn/bai-" + i)
                    .setText("Trang thông tin của xã");
            XWPFTable table = document.createTable(2 + random.nextInt(30), 3);
            table.getRow(0).getCell(0).setText("STT");
            document.write(out);
            add("Báo cáo tháng", i, "docx", out.toByteArray());
        }
    }

    private void pictureWord(int i) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            try (var picture = new ByteArrayInputStream(picture(200 + i, 120, i % 2 == 0 ? "png" : "jpeg"))) {
                document.createParagraph()
                        .createRun()
                        .addPicture(
                                picture,
                                i % 2 == 0 ? PictureType.PNG : PictureType.JPEG,
                                "anh." + i,
                                Units.toEMU(200),
                                Units.toEMU(120));
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException wrong) {
                throw new IOException(wrong);
            }
            document.write(out);
            add("Ảnh niêm yết", i, "docx", out.toByteArray());
        }
    }

    private void sheet(int i) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Tháng " + (1 + i % 12));
            rows(book, sheet, 5 + random.nextInt(200));
            if (i % 3 == 0) {
                chart(sheet);
            }
            book.write(out);
            add("Biểu số liệu", i, "xlsx", out.toByteArray());
        }
    }

    private static void chart(XSSFSheet sheet) {
        var chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 2, 12, 18));
        var months = XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(0, 4, 0, 0));
        var counts = XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(0, 4, 1, 1));
        var data = chart.createData(
                ChartTypes.LINE,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(months, counts);
        chart.plot(data);
    }

    private void streamed(int i) throws IOException {
        try (var book = new SXSSFWorkbook(20);
                var out = new ByteArrayOutputStream()) {
            rows(book, book.createSheet("Danh sách"), 50 + random.nextInt(2_000));
            book.write(out);
            add("Danh sách hồ sơ", i, "xlsx", out.toByteArray());
        }
    }

    private void rows(Workbook book, org.apache.poi.ss.usermodel.Sheet sheet, int count) {
        var bold = book.createCellStyle();
        for (int r = 0; r < count; r++) {
            Row row = sheet.createRow(r);
            row.createCell(0).setCellValue(WORDS + r);
            row.createCell(1).setCellValue(random.nextInt(10_000));
            row.createCell(2).setCellFormula("B" + (r + 1) + "*2");
            row.getCell(0).setCellStyle(bold);
        }
    }

    private void small(int i) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "ThangHang", "1.0")) {
            for (int s = 0; s <= i % 3; s++) {
                var sheet = book.newWorksheet("Bảng " + s);
                for (int r = 0; r < 3 + random.nextInt(300); r++) {
                    sheet.value(r, 0, WORDS + r);
                    sheet.value(r, 1, random.nextInt(10_000));
                }
            }
        }
        add("Kết xuất", i, "xlsx", out.toByteArray());
    }

    private void scan(int i) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int p = 0; p <= i % 5; p++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                var picture = LosslessFactory.createFromImage(pdf, Photographs.fourCorners(300 + i, 400));
                try (var paint = new PDPageContentStream(pdf, page)) {
                    paint.drawImage(picture, 20, 20, 500, 700);
                }
            }
            pdf.save(out);
            add("Bản quét", i, "pdf", out.toByteArray());
        }
    }

    private void linked(int i) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var outline = new PDDocumentOutline();
            pdf.getDocumentCatalog().setDocumentOutline(outline);
            for (int p = 0; p <= random.nextInt(12); p++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var text = new PDPageContentStream(pdf, page)) {
                    text.beginText();
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    text.newLineAtOffset(70, 700);
                    text.showText("Ho so mot cua, trang " + p);
                    text.endText();
                }
                var address = new PDActionURI();
                address.setURI("https://dichvucong.gov.vn/" + p);
                var link = new PDAnnotationLink();
                link.setRectangle(new PDRectangle(70, 690, 200, 20));
                link.setAction(address);
                page.getAnnotations().add(link);
                var item = new PDOutlineItem();
                item.setTitle("Trang " + p);
                item.setDestination(page);
                outline.addLast(item);
            }
            pdf.save(out);
            add("Phụ lục", i, "pdf", out.toByteArray());
        }
    }

    private void photograph(int i) throws IOException {
        byte[] file = i % 3 == 0
                ? Photographs.pngWithWords(640 + i, 480)
                : Photographs.fromPhone(1_600 + i, 1_200, 1 + i % 8);
        add("IMG", i, i % 3 == 0 ? "png" : "jpg", file);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.ORANGE);
        paint.fillOval(10, 10, width / 2, height / 2);
        paint.dispose();
        return Photographs.encoded(image, format);
    }
}

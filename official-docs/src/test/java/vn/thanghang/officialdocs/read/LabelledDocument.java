package vn.thanghang.officialdocs.read;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A document of the labelled set: its file, ready to read, and its labels as lines {@code field=value}. */
@SuppressWarnings("ArrayRecordComponent")
record LabelledDocument(String name, byte[] file, List<String> labels) {

    static List<LabelledDocument> all() {
        try {
            URI folder = Objects.requireNonNull(LabelledDocument.class.getResource("labelled"))
                    .toURI();
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                return files.filter(file -> file.toString().endsWith(".gold"))
                        .sorted()
                        .map(LabelledDocument::load)
                        .toList();
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LabelledDocument load(Path gold) {
        String number = gold.getFileName().toString().substring(0, 2);
        try (Stream<Path> files = Files.list(Objects.requireNonNull(gold.getParent()))) {
            Path source = files.filter(
                            file -> file.getFileName().toString().startsWith(number + ".") && !file.equals(gold))
                    .findFirst()
                    .orElseThrow();
            String name = source.getFileName().toString();
            byte[] bytes = Files.readAllBytes(source);
            String text = new String(bytes, StandardCharsets.UTF_8);
            byte[] file = name.endsWith(".pdf.html") ? pdf(text) : name.endsWith(".docx.html") ? docx(text) : bytes;
            return new LabelledDocument(
                    name,
                    file,
                    Files.readAllLines(gold).stream().map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf(String html) throws IOException {
        String style = "<style>@page{size:A4;margin:20mm 20mm 20mm 30mm} body{font-family:Tinos;font-size:14pt}"
                + " table{width:100%} p{margin:6pt 0} p.j{text-indent:12mm;text-align:justify}</style></head>";
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html.replace("</head>", style), null);
        for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            builder.useFont(
                    () -> LabelledDocument.class.getResourceAsStream(
                            "/vn/thanghang/officialdocs/fonts/Tinos-" + face + ".ttf"),
                    "Tinos",
                    face.startsWith("Bold") ? 700 : 400,
                    face.endsWith("Italic") ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    static byte[] docx(String html) throws IOException {
        try (XWPFDocument docx = new XWPFDocument()) {
            for (Element element : Jsoup.parse(html).body().children()) {
                if (element.normalName().equals("table")) {
                    List<Element> rows = new ArrayList<>(element.select("tr"));
                    XWPFTable table = docx.createTable(rows.size(), 2);
                    for (int r = 0; r < rows.size(); r++) {
                        for (int c = 0; c < 2; c++) {
                            fill(
                                    table.getRow(r).getCell(c).getParagraphArray(0),
                                    rows.get(r).child(c));
                        }
                    }
                } else {
                    fill(docx.createParagraph(), element);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XWPFParagraph paragraph, Element element) {
        boolean bold = !element.select("b").isEmpty();
        String[] lines = element.html().replaceAll("</?[bi]>", "").split("<br/?>", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setText(Jsoup.parse(lines[i]).text());
            if (i + 1 < lines.length) {
                run.addBreak();
            }
        }
    }
}

package vn.thanghang.catalogue.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.CriterionNames;
import vn.thanghang.catalogue.reference.EditionTree;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Uncertainty;

/** A table in the form of the publisher's, made from the published figures; every deviation of a year's layout can be asked for. */
final class GeneratedWorkbook {

    private record Line(String kind, String code) {}

    private final int year;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final EditionTree tree;
    private final CriterionNames names = CriterionNames.read(PapiFiles.RESULTS.editions());
    private boolean english;
    private boolean vietnamese = true;
    private boolean unaccented;
    private boolean decimalComma;
    private String mark = "0";
    private String sheetName;
    private final Map<String, Object> overrides = new LinkedHashMap<>();

    private GeneratedWorkbook(int year) {
        this.year = year;
        this.sheetName = Integer.toString(year);
        this.tree = Objects.requireNonNull(PapiFiles.RESULTS.editions().findOrCarry(year))
                .tree();
    }

    static GeneratedWorkbook of(int year) {
        return new GeneratedWorkbook(year);
    }

    GeneratedWorkbook withEnglishLabels() {
        english = true;
        return this;
    }

    GeneratedWorkbook withEnglishLabelsOnly() {
        english = true;
        vietnamese = false;
        return this;
    }

    GeneratedWorkbook unaccented() {
        unaccented = true;
        return this;
    }

    GeneratedWorkbook withDecimalCommas() {
        decimalComma = true;
        return this;
    }

    GeneratedWorkbook withheldAs(String sign) {
        mark = sign;
        return this;
    }

    GeneratedWorkbook onSheet(String name) {
        sheetName = name;
        return this;
    }

    /** Replaces one cell: kind, code and unit as in {@code "SCORE 1.1 Trà Vinh"}. */
    GeneratedWorkbook with(String cell, Object value) {
        overrides.put(cell, value);
        return this;
    }

    GeneratedWorkbook laidOut() {
        for (Line line : lines()) {
            var row = new ArrayList<@Nullable Object>(labels(line));
            row.add(line.kind().equals("CODES") ? "Thang điểm/Scale" : scale(line));
            for (Province province : PapiFiles.RESULTS.provinces().all()) {
                row.add(cell(line, province));
            }
            rows.add(row);
        }
        return this;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    int labelColumns() {
        return (english ? 1 : 0) + (vietnamese ? 1 : 0) + 1;
    }

    private List<Line> lines() {
        try {
            return PapiFiles.resourceLines("/catalogue/layout-" + year + ".csv").stream()
                    .map(l -> l.split(",", -1))
                    .map(f -> new Line(f[1], f[2]))
                    .toList();
        } catch (IOException | NullPointerException noRecordedLayout) {
            return plainLines();
        }
    }

    private List<Line> plainLines() {
        var lines = new ArrayList<>(List.of(new Line("CODES", ""), new Line("NAMES", "")));
        for (Criterion node : tree.criteria()) {
            lines.add(new Line(node.isScore() ? "SCORE" : "INDICATOR", node.code()));
            if (node.code().equals("TOTAL")) {
                lines.add(new Line("INTERVAL_LOW", "TOTAL"));
                lines.add(new Line("INTERVAL_HIGH", "TOTAL"));
                lines.add(new Line("STANDARD_ERROR", "TOTAL"));
            }
        }
        lines.add(new Line("RESPONDENTS", ""));
        return lines;
    }

    private List<String> labels(Line line) {
        var labels = new ArrayList<String>();
        if (english) {
            labels.add(label(line, false));
        }
        if (vietnamese) {
            String label = label(line, true);
            labels.add(unaccented ? plain(label) : label);
        }
        return labels;
    }

    private String label(Line line, boolean vi) {
        String kind = line.kind().replace("WEIGHTED_", "");
        String papi = line.kind().startsWith("WEIGHTED")
                ? vi ? "Chỉ số PAPI tổng hợp (có trọng số)" : "Weighted"
                : vi ? "Chỉ số PAPI tổng hợp (không có trọng số)" : "Unweighted";
        return switch (kind) {
            case "CODES" -> "Mã tỉnh";
            case "NAMES" -> "Tỉnh/Thành phố trực thuộc trung ương";
            case "INTERVAL_LOW" -> papi + (vi ? " - điểm tối thiểu trong khoảng tin cậy 95%" : " 95% CI Low");
            case "INTERVAL_HIGH" -> papi + (vi ? " - điểm tối đa trong khoảng tin cậy 95%" : " 95% CI High");
            case "STANDARD_ERROR" -> papi + (vi ? " - sai số " : " Standard Error");
            case "VARIANCE" -> "Phương sai (Chỉ số nội dung " + line.code() + ")";
            case "RESPONDENTS" -> vi ? "Số quan sát" : "Observations";
            case "NOTE" ->
                vi ? "Ghi chú: ô trống là dưới 15 người trả lời" : "Note: blank cells mean fewer than 15 persons";
            case "SCORE" -> line.code().equals("TOTAL") ? papi + (vi ? "" : " PAPI Score") : scored(line.code(), vi);
            default -> name(line.code(), vi) + (vi ? " *" : "");
        };
    }

    private String scored(String code, boolean vi) {
        if (vi) {
            return (code.contains(".") ? code + ": " : "Chỉ số nội dung " + code + ": ") + name(code, true);
        }
        return (code.contains(".") ? "" : "Dimension " + code + ": ") + name(code, false);
    }

    private String name(String code, boolean vi) {
        Criterion own = tree.find(code);
        Criterion node = own != null ? own : Objects.requireNonNull(names.indicator(code), code);
        return vi || node.nameEn().isEmpty() ? node.nameVi() : node.nameEn();
    }

    private @Nullable String scale(Line line) {
        return switch (line.kind()) {
            case "SCORE" ->
                line.code().equals("TOTAL") ? "10-80 điểm" : line.code().contains(".") ? "0.25-2.5 điểm" : "1-10 điểm";
            case "INDICATOR" -> "0%-100%";
            default -> null;
        };
    }

    private @Nullable Object cell(Line line, Province province) {
        Object override = overrides.get(line.kind() + " " + line.code() + " " + province.name());
        if (override != null) {
            return override;
        }
        return switch (line.kind()) {
            case "CODES" -> Integer.valueOf(province.code());
            case "NAMES" -> unaccented ? province.unaccented() : province.name();
            case "SCORE" -> figure(published(line.code(), province), true);
            case "INDICATOR" -> indicator(line.code(), province);
            default -> uncertainty(line.kind(), province);
        };
    }

    private @Nullable Object indicator(String code, Province province) {
        Double value = PapiFiles.INDICATORS.find(year, province.name(), code);
        boolean withheld = published(code.substring(0, 1), province) == null;
        return figure(value, withheld && mark.equals("0"));
    }

    private @Nullable Double published(String code, Province province) {
        return PapiFiles.RESULTS.scores().find(year, province.name(), code);
    }

    private @Nullable Object uncertainty(String kind, Province province) {
        Uncertainty known = PapiFiles.RESULTS.uncertainty(year, province.name());
        if (known == null) {
            return null;
        }
        if (kind.startsWith("WEIGHTED") && year > 2020) {
            return null; // the rows are still printed in 2022, but empty
        }
        return switch (kind) {
            case "INTERVAL_LOW", "WEIGHTED_INTERVAL_LOW" -> figure(known.low(), false);
            case "INTERVAL_HIGH", "WEIGHTED_INTERVAL_HIGH" -> figure(known.high(), false);
            case "STANDARD_ERROR", "WEIGHTED_STANDARD_ERROR" -> figure(known.standardError(), false);
            case "WEIGHTED_SCORE" -> figure(published("TOTAL", province), false);
            case "VARIANCE" -> 0.004;
            case "RESPONDENTS" -> known.respondents();
            default -> null;
        };
    }

    private @Nullable Object figure(@Nullable Double value, boolean markMissing) {
        if (value == null) {
            return !markMissing || mark.isEmpty() ? null : mark.equals("0") ? Integer.valueOf(0) : mark;
        }
        return decimalComma ? BigDecimal.valueOf(value).toPlainString().replace('.', ',') : (Object) value;
    }

    static String plain(String text) {
        return java.text.Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** Moves everything down and puts a title above. */
    GeneratedWorkbook under(String... titles) {
        for (int i = titles.length - 1; i >= 0; i--) {
            rows.addFirst(new ArrayList<>(List.of(titles[i])));
        }
        return this;
    }

    GeneratedWorkbook transposed() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var turned = new ArrayList<List<@Nullable Object>>();
        for (int column = 0; column < width; column++) {
            var row = new ArrayList<@Nullable Object>();
            for (List<@Nullable Object> old : rows) {
                row.add(column < old.size() ? old.get(column) : null);
            }
            turned.add(row);
        }
        rows.clear();
        rows.addAll(turned);
        return this;
    }

    byte[] xlsx() {
        return xlsx(this);
    }

    static byte[] xlsx(GeneratedWorkbook... sheets) {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "thanghang-test", "1.0")) {
            for (GeneratedWorkbook sheet : sheets) {
                write(workbook.newWorksheet(sheet.sheetName), sheet.rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<@Nullable Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case null -> {}
                    case Number number -> sheet.value(r, c, number);
                    case Object text -> sheet.inlineString(r, c, text.toString());
                }
            }
        }
    }

    byte[] csv(char separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(v -> v == null ? "" : '"' + v.toString().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(Character.toString(separator))))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

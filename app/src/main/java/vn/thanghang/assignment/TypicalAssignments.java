package vn.thanghang.assignment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The typical assignments that come with the program, for one state of the provincial administration. */
public final class TypicalAssignments {

    /** From the edition of this year on a report is written by the departments formed in 2025. */
    private static final int FIRST_EDITION_AFTER_REORGANISATION = 2024;

    private static final String FILE = "/data/process/assignment-typical-papi.csv";

    private final Map<String, TypicalAssignment> byCode;

    private TypicalAssignments(Map<String, TypicalAssignment> byCode) {
        this.byCode = byCode;
    }

    /** The assignments as usual when the report on this edition is written. */
    public static TypicalAssignments forEdition(int year) {
        boolean reorganised = year >= FIRST_EDITION_AFTER_REORGANISATION;
        Map<String, TypicalAssignment> byCode = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(TypicalAssignments.class.getResourceAsStream(FILE));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                byCode.put(row.getField("code"), assignment(row, reorganised));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TypicalAssignments(byCode);
    }

    public Optional<TypicalAssignment> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static TypicalAssignment assignment(NamedCsvRecord row, boolean reorganised) {
        List<String> leads = agencies(row.getField(reorganised ? "lead_since_2025_vi" : "lead_2023_vi"));
        List<String> coordinating = agencies(row.getField("coordinating_2023_vi")).stream()
                .filter(agency -> !reorganised || existsSince2025(agency))
                .toList();
        return new TypicalAssignment(
                row.getField("code"),
                leads,
                coordinating,
                TypicalAssignment.Confidence.valueOf(row.getField("confidence")),
                row.getField("evidence"),
                row.getField("source_url"));
    }

    /** The coordinating column describes 2023; a body that no longer exists is not proposed. */
    private static boolean existsSince2025(String agency) {
        return !agency.startsWith("UBND cấp huyện")
                && !agency.startsWith("Sở Kế hoạch và Đầu tư")
                && !agency.startsWith("Sở Giao thông vận tải")
                && !agency.startsWith("Sở Tài nguyên và Môi trường")
                && !agency.startsWith("Sở Thông tin và Truyền thông")
                && !agency.startsWith("Sở Lao động");
    }

    private static List<String> agencies(String field) {
        return Arrays.stream(field.split(";", -1))
                .map(String::strip)
                .filter(agency -> !agency.isEmpty())
                .toList();
    }
}

package vn.thanghang.officialdocs.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.DocumentType;

/** The kinds of document by their names and by their abbreviations in symbols. */
final class Kinds {
    /** Kinds outside the decree: legal documents and those of the Party. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("Nghị định", "NĐ"),
            Map.entry("Thông tư liên tịch", "TTLT"),
            Map.entry("Thông tư", "TT"),
            Map.entry("Pháp lệnh", "PL"),
            Map.entry("Luật", "Luật"),
            Map.entry("Bộ luật", "Luật"),
            Map.entry("Hiến pháp", "HP"),
            Map.entry("Lệnh", "L"),
            Map.entry("Kết luận", "KL"),
            Map.entry("Thông tri", "TTr-Đ"),
            Map.entry("Chiến lược", "CL"));

    private static final Map<String, String> OTHER_WORDS = Map.of(
            "Thông báo kết luận", "TB",
            "Giấy mời họp", "GM",
            "Quy trình", "QT",
            "Thư", "THUCONG",
            "Điện", "CĐ",
            "Công hàm", "CONGVAN",
            "Văn bản", "");

    private static final Map<String, String> BY_NAME = byName();
    private static final Map<String, String> BY_ABBREVIATION = byAbbreviation();
    private static final Pattern TOKEN = Pattern.compile("[-/.]");

    private Kinds() {}

    private static Map<String, String> byName() {
        Map<String, String> names = new LinkedHashMap<>();
        OTHER_WORDS.forEach((name, code) -> names.put(Letters.fold(name), code));
        OTHERS.forEach((name, code) -> names.put(Letters.fold(name), code));
        for (DocumentType type : DocumentType.values()) {
            names.put(Letters.fold(type.title()), type.code());
        }
        return names;
    }

    private static Map<String, String> byAbbreviation() {
        Map<String, String> codes = new LinkedHashMap<>();
        OTHERS.values().forEach(code -> codes.put(code, code));
        for (DocumentType type : DocumentType.values()) {
            if (type.abbreviation() != null) {
                codes.put(type.abbreviation(), type.code());
            }
        }
        codes.put("CV", "CONGVAN");
        codes.put("SY", "SY");
        codes.put("QyĐ", "QyĐ");
        return codes;
    }

    /** The code of a kind by its folded name; {@code null} when it is none. */
    static @Nullable String ofName(String folded) {
        return BY_NAME.get(folded);
    }

    /** The folded names, those with more words first. */
    static List<String> names() {
        return BY_NAME.keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The code a symbol such as {@code BC-SNV}, {@code 2018/QĐ-UBND} or {@code CTr/TU} tells. */
    static Optional<String> ofSymbol(String symbol) {
        for (String token : TOKEN.split(symbol)) {
            if (token.isBlank() || Character.isDigit(token.charAt(0))) {
                continue;
            }
            String exact = BY_ABBREVIATION.get(token);
            if (exact != null) {
                return Optional.of(exact);
            }
            return BY_ABBREVIATION.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(token))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        return Optional.empty();
    }
}

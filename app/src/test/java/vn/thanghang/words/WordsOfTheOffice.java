package vn.thanghang.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that no screen and no paper of a province may use, with the word to use instead. */
public final class WordsOfTheOffice {

    private record Rule(Pattern wrong, String instead) {}

    private static final List<Rule> RULES = List.of(
            rule("nhóm (thấp|cao) nhất", "tên nhóm theo kỳ: từ 2022 là Thấp / Cao"),
            rule("leo thang", "báo cáo, đề xuất cấp trên"),
            rule("bảng giám sát", "bảng theo dõi tiến độ"),
            rule("khiếu nại", "kiến nghị xem xét lại"),
            rule("thẩm định", "xác nhận kết quả"),
            rule("điểm mất|mất điểm", "khoảng cách điểm so với"),
            rule("lịch hạn", "lịch thời hạn"),
            rule("toàn cảnh", "tổng quan"),
            rule("nhật ký (&|và) bằng chứng", "nhật ký hệ thống và tài liệu kiểm chứng"),
            rule("chấm điểm trách nhiệm", "hồ sơ kết quả thực hiện"),
            rule("phê bình|kiểm điểm", "không viết sẵn"));

    private WordsOfTheOffice() {}

    /** What is wrong in the text, each with what stands around it; an empty list when nothing is. */
    public static List<String> wrongIn(String text) {
        var line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return RULES.stream().flatMap(rule -> found(rule, line)).toList();
    }

    private static Stream<String> found(Rule rule, String line) {
        return rule.wrong
                .matcher(line)
                .results()
                .map(hit -> "…" + line.substring(Math.max(0, hit.start() - 30), Math.min(line.length(), hit.end() + 30))
                        + "… → " + rule.instead);
    }

    private static Rule rule(String wrong, String instead) {
        return new Rule(Pattern.compile("(?<!\\p{L})(" + wrong + ")(?!\\p{L})"), instead);
    }
}

package vn.thanghang.officialdocs.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a body or office out of running text. */
final class BodyName {
    private static final Pattern START = Pattern.compile(
            "^(?:cac |nguyen |quyen |pho )*(?:" + Offices.OFFICE + "|" + Offices.BODY
                    + "|tinh uy|lien |uy vien|thuong truc|ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|trung uong|lien tich).*");
    /** In the words' own marks: "tại" ends a name, "Tài chính" is one. */
    private static final Pattern END = Pattern.compile(
            "\\s+(?:[Vv]/v|về|quy định|ban hành|sửa đổi|hướng dẫn|phê duyệt|đính kèm|báo cáo|triển khai|chỉ đạo|yêu cầu"
                    + "|kèm|tại|thông qua|công bố|giao|đề nghị|ngày|số \\d|đã|để|nhằm|được|kiện toàn|thực hiện|khóa|khoá|nhiệm kỳ|trước|đến|từ|trong|vào"
                    + "|cho|với|là|có|thì|nên|theo|cùng|và các (?:văn bản|nghị định|quyết định)|và (?:Nghị|Quyết|Công văn|Kế hoạch|Chương trình|Chỉ thị|Thông|Luật"
                    + "|Báo cáo|Tờ trình|Hướng dẫn|Kết luận)|nêu trên|tiếp tục|tăng cường|nâng cao|đẩy mạnh|xác định|chấn chỉnh|xây dựng|tổ chức|thành lập|bổ nhiệm|hiện)(?![\\p{L}])"
                    + "|[;(:“\"”]|\\.(?:\\s|$)|\\./|$|, (?!Thông tin|Thể thao|Thương binh|Tài nguyên|ban, ngành|ngành|huyện|thị xã|thành phố|Chủ nhiệm|Du lịch)");

    private BodyName() {}

    /** The name that starts exactly here; empty when no body starts here. */
    static String startingAt(Line line, int at) {
        String folded = line.folded().substring(at);
        if (!START.matcher(folded).matches()) {
            return "";
        }
        Matcher end = END.matcher(line.text().substring(at));
        int stop = end.find() ? end.start() : folded.length();
        String name = line.text().substring(at, at + stop).strip();
        return name.length() > 110 ? "" : Letters.withoutEnd(name);
    }
}

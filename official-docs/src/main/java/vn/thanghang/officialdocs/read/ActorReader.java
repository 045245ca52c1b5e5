package vn.thanghang.officialdocs.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who must act in the sentence of a duty. */
final class ActorReader {
    /** With their marks, since "cần" is a duty and "cán" a person; a capital means a name such as Sở Xây dựng. */
    private static final String VERB = "(?:"
            + "chịu trách nhiệm|rút kinh nghiệm|có trách nhiệm|truyền thông|tuyên truyền|có giải pháp"
            + "|thường xuyên|nhanh chóng|làm đầu mối|khẩn trương|có kế hoạch|tự kiểm tra|là đầu mối|có văn bản"
            + "|là cơ quan|thanh toán|tăng cường|căn cứ vào|giải quyết|nghiêm túc|nghiên cứu|quán triệt"
            + "|lấy ý kiến|có báo cáo|trên cơ sở|hoàn thiện|lãnh đạo(?=,? chỉ đạo| xây dựng| tổ chức| thực hiện| việc| công tác)|thanh tra(?= (?:đột xuất|việc|toàn diện|công vụ|,))|trước ngày|hoàn thành|triển khai|chấn chỉnh"
            + "|trực tiếp|cải thiện|tập trung|khắc phục|thông báo|kiểm điểm|thẩm định|thực hiện|hướng dẫn"
            + "|thành lập|lồng ghép|công khai|kiện toàn|tiếp nhận|có ý kiến|đối chiếu|tiến hành|phát động"
            + "|phân công|chậm nhất|xác định|vận hành|tham mưu|chuẩn bị|tham gia|đẩy mạnh|đánh giá|bàn giao"
            + "|khảo sát|kịp thời|phối hợp|vận động|phổ biến|tiếp tục|thu thập|xây dựng|tổng hợp|thi hành"
            + "|giám sát|cung cấp|chủ động|kiểm tra|niêm yết|ban hành|cập nhật|nâng cao|theo dõi|quan tâm"
            + "|thống kê|ứng dụng|đăng tải|phát huy|thẩm tra|chỉ đạo|đề xuất|quản lý|sử dụng|xem xét|chủ trì"
            + "|liên hệ|báo cáo|công bố|rà soát|sắp xếp|đăng ký|ưu tiên|áp dụng|đề nghị|tổ chức|đôn đốc|bảo đảm"
            + "|đảm bảo|bổ sung|định kỳ|duy trì|đổi mới|hỗ trợ|bố trí|chuyển|căn cứ|trình|xử lý|lưu ý|đề ra"
            + "|góp ý|không|phải|hàng|hằng|đăng|giúp|gửi|lập|đưa|cần|sớm|mở|dự|tự|cử"
            + ")";

    private static final Pattern FIRST_VERB =
            Pattern.compile("(?<!được )(?<!được giao )(?<!Ủy ban )(?<=[\\s,:])" + VERB + "(?![\\p{L}])");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:truoc mat|dong thoi|rieng|doi voi)[, ]+)?(?:(?:chu tich|uy ban nhan dan|ubnd)[^,;.:]{0,40}\\s)?(?:giao(?: cho)?|phan cong|yeu cau|de nghi|kinh de nghi|tran trong de nghi)\\s*:?\\s*");
    private static final String COLLECTIVE =
            "(?:cac|thu truong|giam doc|chu tich|lanh dao|nguoi dung dau|truong|ca nhan|moi|tung|toan the|can bo|don vi|co quan|bi thu|chanh|cap uy|dia phuong|hieu truong|to truong|doanh nghiep|chi nhanh|nhung|bo phan|chuyen vien|dong chi|ong|ba|vien chuc|cong chuc|truong thon|thon|ap|khu pho|cong an)";
    private static final Pattern ACTOR =
            Pattern.compile("^(?:" + COLLECTIVE + "|" + Offices.BODY + "|" + Offices.OFFICE + ")\\b.*");
    /** Words that begin like a body and are none. */
    private static final Pattern NO_BODY = Pattern.compile(
            "^(?i:(?!sở |sở,|so )s[oóòỏõọôốồổỗộơớờỡợ]\\s|(?!bộ )b[oóòỏõọôốồổỗơớờởỡợ]\\s"
                    + "|ban hành|phòng,? chống|trường hợp|vụ việc|(?!viện )vi[eêếềểễ]n\\s|hội (?:nghị|thảo|họp|đủ)|(?!báo |bảo hiểm)b[aàảãạáăắằẳẵặâấầẩẫậ]o\\s"
                    + "|báo cáo|bảo đảm|đại (?:biểu|hội)|quy (?:chế|định|trình|hoạch|mô)|đoàn kết|thuế suất|(?!vụ )v[uúùủũưứừửữự]\\s|cúc|đài hạn|ba\\s|thủ tướng chính phủ (?:đã|có)).*");

    private static final int LONGEST = 260;

    private ActorReader() {}

    /**
     * Who acts.
     *
     * @param ordered whether the sentence itself orders ("Giao …") or the actor opens it with a colon or a duty's verb
     */
    record Actor(String name, int start, int end, boolean ordered) {}

    static Optional<Actor> read(String text, int from) {
        String folded = Letters.fold(text);
        Matcher lead = LEAD.matcher(folded).region(from, folded.length());
        boolean led = lead.lookingAt();
        int start = led ? lead.end() : from;
        if (start >= folded.length() || !isActor(text.substring(start))) {
            return Optional.empty();
        }
        String outside = withoutBrackets(folded);
        int colon = outside.indexOf(':', start);
        int verb = firstVerb(withoutBrackets(text), start);
        int stop = colon >= 0 && (verb < 0 || colon < verb) ? colon : verb;
        int sentence = outside.indexOf(". ", start);
        if (stop < 0 && led && sentence < 0 && text.length() - start < 90) {
            return Optional.empty();
        }
        if (stop < 0 || stop - start > LONGEST || (sentence >= 0 && sentence < stop)) {
            return Optional.empty();
        }
        String name = Letters.withoutEnd(text.substring(start, stop));
        return name.isEmpty() ? Optional.empty() : Optional.of(new Actor(name, start, stop, led));
    }

    /** Whether the text begins with a body, an office or people. */
    static boolean isActor(String text) {
        return ACTOR.matcher(Letters.fold(text)).matches()
                && !NO_BODY.matcher(text).matches();
    }

    /** Whether the text is nothing but the name of somebody who acts, as a head of what they must do. */
    static boolean isNameOnly(String text) {
        String name = Letters.withoutEnd(text.replaceAll(":$", ""));
        return name.length() < 120
                && isActor(name)
                && firstVerb(withoutBrackets(name), 0) < 0
                && Character.isUpperCase(name.charAt(0))
                && !name.contains(". ");
    }

    private static int firstVerb(String outside, int start) {
        Matcher verb = FIRST_VERB.matcher(outside);
        return verb.find(start + 2) ? verb.start() : -1;
    }

    /** Brackets and what is in them as blanks of the same length. */
    private static String withoutBrackets(String text) {
        StringBuilder out = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth > 0) {
                out.setCharAt(i, '_');
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }
}

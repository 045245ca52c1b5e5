package vn.thanghang.remediation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    static final String MINUTES = """
            Biên bản đối thoại giữa Ủy ban nhân dân xã với người dân về công khai tài chính ngân sách, quy hoạch, kế hoạch sử dụng đất
            và khung giá đất trên địa bàn. Chủ trì thông báo nội dung, thành phần tham dự, trình tự làm việc. Người dân nêu ý kiến về
            đường giao thông nội đồng, nước sạch, thu gom rác, thời gian giải quyết hồ sơ tại bộ phận một cửa. Chủ trì trả lời từng ý
            kiến, ghi nhận nội dung thuộc thẩm quyền cấp trên để báo cáo. Biên bản lập thành hai bản, đọc lại cho mọi người cùng nghe,
            thống nhất ký tên. Kết thúc buổi đối thoại lúc 11 giờ cùng ngày.
            """;

    @Test
    void theSameWordsWithOtherMarksAndFiguresAreTheSame() {
        var other = Fingerprint.of(
                MINUTES.replace("11 giờ", "16 giờ").replace("ọ", "o").toUpperCase(Locale.ROOT));
        assertThat(Fingerprint.of(MINUTES).distance(other)).isZero();
    }

    @Test
    void theSameFormOfAnotherCommuneIsNear() {
        var other = Fingerprint.of(MINUTES.replace("về công khai tài chính", "xã Long Đức về công khai tài chính"));
        assertThat(Fingerprint.of(MINUTES).distance(other)).isLessThanOrEqualTo(Fingerprint.NEAR_BITS);
    }

    @Test
    void fewWordsTellNothing() {
        var few = Fingerprint.of("Đã làm xong. Kèm ảnh.");
        assertThat(few.bits()).isNull();
        assertThat(few.distance(few)).isEqualTo(64);
        assertThat(Fingerprint.of("").words()).isZero();
    }

    @Test
    void differentTextsOfTheSameTradeAreFarApart() {
        var random = new Random(20_230_615);
        List<String> vocabulary = List.of(MINUTES.split("\\s+", -1));
        List<Fingerprint> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(Fingerprint.of(IntStream.range(0, 150)
                    .mapToObj(j -> vocabulary.get(random.nextInt(vocabulary.size())))
                    .collect(Collectors.joining(" "))));
        }
        long near = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                near += texts.get(i).distance(texts.get(j)) <= Fingerprint.NEAR_BITS ? 1 : 0;
            }
        }
        assertThat(near).isZero();
    }
}

package vn.thanghang.remediation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is aimed at the measurement is told from what is aimed at the work. */
class SurveyIntegrityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gặp gỡ người dân được khảo sát PAPI để giải thích | RESPONDENTS
            Lập danh sách hộ được chọn mẫu để thăm hỏi | RESPONDENTS
            Mời người dân thuộc mẫu khảo sát dự tọa đàm | RESPONDENTS
            Tập huấn cho người trả lời phiếu PAPI | RESPONDENTS
            Hướng dẫn người dân cách trả lời phiếu khảo sát | COACHING
            Vận động bà con cho điểm cao khi phỏng vấn PAPI | COACHING
            Tuyên truyền để hộ dân đánh giá tốt trong phiếu khảo sát | COACHING
            Nhắc trưởng ấp định hướng trả lời khảo sát PAPI | COACHING
            Tập trung sửa đường ở các xã được chọn mẫu khảo sát | PLACES
            Ưu tiên địa bàn khảo sát PAPI năm 2023 | PLACES
            Làm mới trụ sở tại các ấp sẽ được khảo sát | PLACES
            Chỉnh trang khu vực thuộc mẫu PAPI | PLACES
            Tặng quà cho hộ trước khi phỏng vấn | FAVOURS
            Hỗ trợ tiền cho người tham gia trả lời PAPI | FAVOURS
            Đón tiếp đoàn khảo sát chu đáo | INTERVIEWERS
            Liên hệ khảo sát viên để nắm lịch | INTERVIEWERS
            TẶNG QUÀ CHO HỘ TRƯỚC KHI PHỎNG VẤN | FAVOURS
            huong dan nguoi dan cach tra loi phieu khao sat | COACHING
            """)
    void refusesWhatIsAimedAtTheMeasurement(String words, SurveyIntegrity kind) {
        assertThat(SurveyIntegrity.of(words)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Khảo sát mức hài lòng tại quầy, công bố kết quả theo tháng",
                "Cho người bệnh được khảo sát ý kiến khi ra viện",
                "Công khai phí, lệ phí và mẫu giấy tại quầy",
                "Trả lời 100% kiến nghị của người dân đúng hạn",
                "Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa ấp",
                "Phủ sóng băng rộng các ấp lõm sóng",
                "Lấy mẫu nước tại địa bàn các xã ven sông, công khai kết quả",
                "Tuyên truyền quyền bầu cử và nội dung Luật Thực hiện dân chủ ở cơ sở",
                "Tập huấn kỹ năng hòa giải cho tổ hòa giải ấp",
                "Lập báo cáo phân tích kết quả PAPI ngay sau khi công bố",
                "Phổ biến ý nghĩa 8 nội dung của PAPI tới người dân qua loa truyền thanh",
                "Tặng sổ tay pháp luật cho trưởng ấp",
                "Lấy ý kiến dân về kế hoạch sử dụng đất và ghi tiếp thu, giải trình",
                "Kiểm tra việc mời đại diện hộ tham gia bầu trưởng ấp",
                "Rà soát hộ nghèo, hộ cận nghèo theo quy định",
                "Xây dựng mẫu phiếu xin lỗi khi hồ sơ quá hạn",
                "Đối thoại định kỳ với dân, trả lời và công bố kết quả",
                "Sửa đường ấp, cầu nhỏ theo thứ tự ưu tiên do dân bàn",
                "Đánh giá tốt công tác hòa giải ở cơ sở"
            })
    void letsWorkPass(String words) {
        assertThat(SurveyIntegrity.of(words)).isEmpty();
    }
}

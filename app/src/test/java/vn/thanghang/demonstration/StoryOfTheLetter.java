package vn.thanghang.demonstration;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** April and May at the browsers of Sở Nội vụ: from the letter to the assignment and the guidance. */
final class StoryOfTheLetter {

    private static final String MONITOR = "Nguyễn Minh Thư";
    private static final String MONITOR_LOGIN = "demo.theodoi";
    private static final String OFFICER = "Trần Văn Tú";

    private final Storyteller story;
    private final StoryScreens screens;
    private final StoryOutside outside;
    private final StorySignatures signatures;

    StoryOfTheLetter(Storyteller story, StoryScreens screens, StoryOutside outside) {
        this.story = story;
        this.screens = screens;
        this.outside = outside;
        this.signatures = new StorySignatures(story, screens, outside);
    }

    void letter() {
        outside.at(5, 10, 8);
        Page monitor = story.as(MONITOR);
        screens.look(monitor, "viec-cua-toi");
        byte[] docx = TypedPaper.docx("cong-van-chi-dao.txt");
        screens.keep("cong-van-chi-dao.docx", docx);
        monitor.navigate("/van-ban/nhap");
        screens.look(monitor, "tiep-nhan");
        story.drop(monitor, "tep", "cong-van-khac-phuc-papi-2023.docx", docx);
        story.tick(monitor, "khong-mat");
        story.press(monitor, "Đọc văn bản");
        monitor.waitForSelector("#nhiem-vu");
        screens.look(monitor, "doc-van-ban");
        story.press(monitor, "Đăng ký");
        screens.look(monitor, "da-dang-ky");
        story.press(monitor, "Giao nhiệm vụ từ văn bản này");
        screens.look(monitor, "giao-nhiem-vu");
        story.press(monitor, "Giao nhiệm vụ");
        screens.look(monitor, "da-giao");
    }

    void receipts() {
        outside.at(5, 11, 8);
        Page officer = story.as(OFFICER);
        screens.look(officer, "viec-khi-co-van-ban");
        story.press(officer, "Ghi nhận đã nhận văn bản");
        story.press(officer, "Ghi nhận đã nhận");
        screens.look(officer, "da-nhan");
    }

    void sheet() {
        outside.at(5, 18, 9);
        Page monitor = story.as(MONITOR);
        monitor.navigate("/phan-cong");
        story.press(monitor, "Lập bảng phân công");
        screens.look(monitor, "lap-bang-phan-cong");
        story.press(monitor, "Lập bảng với");
        screens.look(monitor, "bang-phan-cong-du-thao");
        story.type(monitor, "han", "31/7/2023");
        story.type(monitor, "han-phoi-hop", "30/6/2023");
        story.press(monitor, "Đặt thời hạn");
        screens.look(monitor, "bang-phan-cong-co-han");
        monitor.locator("#bang-luoi th a").first().click();
        monitor.waitForLoadState();
        screens.look(monitor, "noi-dung-thanh-phan");
    }

    void sheetIssued() {
        outside.at(5, 19, 9);
        Page monitor = story.as(MONITOR);
        monitor.navigate("/phan-cong");
        monitor.locator("main td a, main tbody a").first().click();
        monitor.locator("section[aria-labelledby=chua-co] a").first().click();
        story.type(monitor, "focal", "SNV");
        story.press(monitor, "Lưu");
        monitor.locator("button[value='4.3|snv-tra-vinh']").click();
        monitor.waitForLoadState();
        screens.look(monitor, "bang-phan-cong-du");
        story.press(monitor, "Kiểm tra và ban hành");
        screens.look(monitor, "bang-phan-cong-ban-in");
        screens.paper("phan-cong", story.download(monitor, "main a[href*='du-thao.pdf']"));
        screens.keep("phan-cong.docx", story.download(monitor, "main a[href*='du-thao.docx']"));
        story.press(monitor, "Chốt để trình ký");
        story.press(monitor, "Mở văn bản trình ký");
        signatures.bring(monitor, MONITOR_LOGIN, "phan-cong", "2210", LocalDate.of(2023, 5, 19), "");
    }

    void guidance() {
        outside.at(5, 22, 9);
        Page monitor = story.as(MONITOR);
        monitor.navigate("/phan-cong");
        monitor.locator("main tbody a").first().click();
        screens.look(monitor, "bang-phan-cong-co-hieu-luc");
        story.press(monitor, "Hướng dẫn, hỏi đáp");
        story.press(monitor, "Soạn công văn hướng dẫn");
        screens.look(monitor, "huong-dan-ban-in");
        story.press(monitor, "Chốt để trình ký");
        signatures.bring(monitor, MONITOR_LOGIN, "huong-dan", "815", LocalDate.of(2023, 5, 22), "");
    }
}

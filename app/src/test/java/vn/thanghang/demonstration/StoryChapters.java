package vn.thanghang.demonstration;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;

/** The year from the letter on, told at the browsers of those who do it. */
final class StoryChapters {

    /** What happens outside of the browsers. */
    interface Outside {

        /** Days of 2023 go by. */
        void at(int month, int day, int hour);

        /** The frozen paper comes back from văn thư with its number and date. */
        byte[] signed(String login, UUID paper, String number, LocalDate day);
    }

    private static final String MONITOR = "Nguyễn Minh Thư";

    private final Storyteller story;
    private final StoryScreens screens;
    private final Outside outside;

    StoryChapters(Storyteller story, StoryScreens screens, Outside outside) {
        this.story = story;
        this.screens = screens;
        this.outside = outside;
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
        Page officer = story.as("Lâm Quốc Lan");
        screens.look(officer, "viec-so-tnmt");
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
        signedBack(monitor, "demo.theodoi", "phan-cong", "2210", LocalDate.of(2023, 5, 19));
    }

    /** The page of a frozen paper: it is taken away, and its signed copy is dropped in and read. */
    private void signedBack(Page page, String login, String name, String number, LocalDate day) {
        screens.look(page, name + "-trinh-ky");
        byte[] pdf = story.download(page, "main a[href$='trinh-ky.pdf']");
        screens.paper(name + "-trinh-ky", pdf);
        UUID paper = UUID.fromString(page.url().replaceFirst(".*/soan/", "").substring(0, 36));
        story.drop(page, "tep", number + ".docx", outside.signed(login, paper, number, day));
        story.tick(page, "khong-mat");
        story.press(page, "Đọc và đối chiếu");
        screens.look(page, name + "-doi-chieu");
        story.press(page, "Xác nhận và đăng ký");
        screens.look(page, name + "-da-ban-hanh");
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
        signedBack(monitor, "demo.theodoi", "huong-dan", "815", LocalDate.of(2023, 5, 22));
    }
}

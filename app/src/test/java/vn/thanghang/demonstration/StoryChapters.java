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

    private static final String OFFICER = "Trần Văn Tú";
    private static final String OFFICER_LOGIN = "demo.daumoi.ttt";
    private static final String HEAD = "Ngô Mỹ Xuân";

    private void openPlan(Page page) {
        page.navigate("/ke-hoach");
        page.locator("main tbody a").first().click();
        page.waitForLoadState();
    }

    void plan() {
        outside.at(5, 24, 9);
        Page officer = story.as(OFFICER);
        screens.look(officer, "viec-thanh-tra");
        officer.navigate("/ke-hoach");
        screens.look(officer, "ke-hoach-can-lap");
        story.press(officer, "Lập kế hoạch");
        screens.look(officer, "ke-hoach-du-thao");
        story.press(officer, "1. Nguyên nhân");
        story.add(officer, "nguyen-nhan.4.2", " người dân chưa rõ mức thu, thời gian trả kết quả tại bệnh viện, trường học.");
        story.add(officer, "nguyen-nhan.4.3", " kế hoạch và kết quả tuyển dụng công khai chưa đầy đủ.");
        screens.look(officer, "ke-hoach-nguyen-nhan");
        story.press(officer, "Lưu");
        story.press(officer, "Về trang kế hoạch");
        story.press(officer, "2. Mục tiêu");
        story.choose(officer, "loai.4.2", "DELTA");
        story.type(officer, "muc.4.2", "0,05");
        story.choose(officer, "loai.4.3", "DELTA");
        story.type(officer, "muc.4.3", "0,06");
        screens.look(officer, "ke-hoach-muc-tieu");
        story.press(officer, "Lưu");
        story.press(officer, "Về trang kế hoạch");
        tasks(officer);
        story.press(officer, "5. Nguồn lực");
        story.type(officer, "kinh-phi", "Dự toán chi thường xuyên năm 2023");
        screens.look(officer, "ke-hoach-nguon-luc");
        story.press(officer, "Lưu");
        story.press(officer, "Về trang kế hoạch");
        story.press(officer, "6. Kiểm tra");
        screens.look(officer, "ke-hoach-kiem-tra");
    }

    private void tasks(Page officer) {
        story.press(officer, "3. Nhiệm vụ");
        screens.look(officer, "ke-hoach-nhiem-vu");
        copy(officer, "4.2");
        story.type(officer, "nguoi", "Phòng Nghiệp vụ 3");
        story.type(officer, "trach-nhiem", "Trưởng phòng tham mưu, Phó Chánh Thanh tra phụ trách chịu trách nhiệm");
        story.type(officer, "tham-quyen", "Chánh Thanh tra quyết định");
        story.choose(officer, "minh-chung", "DOCUMENT");
        screens.look(officer, "ke-hoach-mot-nhiem-vu");
        story.press(officer, "Lưu");
        copy(officer, "4.3");
        screens.look(officer, "ke-hoach-nhiem-vu-thu-hai");
        story.choose(officer, "minh-chung", "DOCUMENT");
        story.press(officer, "Lưu");
        story.press(officer, "Về trang kế hoạch");
    }

    /** The first measure of the catalogue for a criterion, as a task. */
    private void copy(Page officer, String criterion) {
        String plan = officer.url().replaceFirst(".*/ke-hoach/", "").substring(0, 36);
        officer.navigate("/ke-hoach/" + plan + "/nhiem-vu");
        story.press(officer, "Chép từ danh mục biện pháp");
        story.choose(officer, "tieu-chi", criterion);
        story.press(officer, "Lọc");
        if (criterion.equals("4.2")) {
            screens.look(officer, "danh-muc-bien-phap");
        }
        story.press(officer, "Chép vào nhiệm vụ mới");
    }

    void opinions() {
        outside.at(5, 25, 9);
        Page officer = story.as(OFFICER);
        openPlan(officer);
        story.press(officer, "Gửi dự thảo lấy ý kiến");
        screens.look(officer, "gui-lay-y-kien");
        story.press(officer, "Gửi lấy ý kiến");
        screens.look(officer, "dang-lay-y-kien");
        outside.at(5, 26, 9);
        Page health = story.as("Lâm Văn Quân");
        screens.look(health, "viec-so-y-te");
        opinion(health, 3, "Đề nghị ghi rõ bệnh viện nào công khai giá dịch vụ.");
        Page education = story.as("Sơn Thu Thịnh");
        opinion(education, -1, "");
        outside.at(5, 29, 9);
        officer = story.as(OFFICER);
        openPlan(officer);
        screens.look(officer, "ke-hoach-da-co-y-kien");
        officer.locator("main a[href^='/lay-y-kien/']").first().click();
        story.type(officer, "tiep-thu-3", "Tiếp thu: nêu tên bệnh viện tại cột sản phẩm.");
        story.press(officer, "Lưu tiếp thu");
        story.press(officer, "Kết thúc lấy ý kiến");
        screens.look(officer, "tong-hop-y-kien");
        screens.paper("bang-tong-hop-y-kien", story.download(officer, "main a[href$='bang-tong-hop.pdf']"));
        screens.keep("bang-tong-hop-y-kien.docx", story.download(officer, "main a[href$='bang-tong-hop.docx']"));
    }

    /** Agrees to every part but one. */
    private void opinion(Page page, int part, String words) {
        page.locator("main a[href^='/lay-y-kien/']").first().click();
        page.waitForLoadState();
        screens.look(page, "cho-y-kien");
        var agree = page.locator("input[value=thong-nhat]");
        for (int i = 0; i < agree.count(); i++) {
            agree.nth(i).check();
        }
        if (part >= 0) {
            page.locator("input[name='chon-" + part + "'][value=co-y-kien]").check();
            String id = page.locator("textarea[name='loi-" + part + "']").getAttribute("id");
            story.type(page, id, words);
        }
        story.press(page, "Gửi ý kiến");
        screens.look(page, "da-cho-y-kien");
    }

    void submission() {
        outside.at(5, 30, 9);
        Page officer = story.as(OFFICER);
        openPlan(officer);
        story.press(officer, "Lập hồ sơ trình");
        screens.look(officer, "ho-so-trinh");
        screens.paper("ho-so-trinh", story.download(officer, "main form button:has-text('Tải hồ sơ trình')"));
        screens.keep("phieu-trinh.docx", story.download(officer, "main form button:has-text('Phiếu trình')"));
        openPlan(officer);
        screens.paper("ke-hoach-du-thao", story.download(officer, "main a[href$='du-thao.pdf']"));
        story.press(officer, "6. Kiểm tra");
        story.press(officer, "Trình lãnh đạo cơ quan");
        outside.at(5, 31, 9);
        Page head = story.as(HEAD);
        screens.look(head, "viec-chanh-thanh-tra");
        openPlan(head);
        screens.look(head, "ke-hoach-cho-duyet");
        story.press(head, "Đồng ý, chốt bản trình ký");
        screens.look(head, "ke-hoach-da-duyet");
    }

    void signing() {
        outside.at(6, 1, 9);
        Page officer = story.as(OFFICER);
        screens.look(officer, "viec-nop-ban-ky");
        openPlan(officer);
        story.press(officer, "Mở trang văn bản");
        signedBack(officer, OFFICER_LOGIN, "ke-hoach", "45", LocalDate.of(2023, 6, 1));
        openPlan(officer);
        screens.look(officer, "ke-hoach-da-ban-hanh");
        story.press(officer, "Gửi kế hoạch cho Sở Nội vụ");
        screens.look(officer, "ke-hoach-da-gui");
    }

    void review() {
        outside.at(6, 2, 9);
        Page monitor = story.as(MONITOR);
        screens.look(monitor, "viec-ra-soat");
        openPlan(monitor);
        screens.look(monitor, "ke-hoach-so-noi-vu-xem");
        story.press(monitor, "Rà soát kế hoạch");
        story.press(monitor, "Tôi đang xem");
        screens.look(monitor, "ra-soat");
        story.tick(monitor, "dap-ung");
        story.press(monitor, "Ghi kết quả rà soát");
        screens.look(monitor, "da-ra-soat");
    }

    void missing() {
        outside.at(6, 19, 9);
        Page monitor = story.as(MONITOR);
        screens.look(monitor, "viec-sau-han");
        monitor.navigate("/ke-hoach/chua-gui");
        screens.look(monitor, "co-quan-chua-co-ke-hoach");
    }
}

package vn.thanghang.demonstration;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** May and June: one department writes its plan, gathers opinions, has it signed and sends it; Sở Nội vụ reviews it. */
final class StoryOfThePlan {

    private static final String MONITOR = "Nguyễn Minh Thư";
    private static final String OFFICER = "Trần Văn Tú";
    private static final String OFFICER_LOGIN = "demo.daumoi.ttt";
    private static final String HEAD = "Ngô Mỹ Xuân";

    private final Storyteller story;
    private final StoryScreens screens;
    private final StoryOutside outside;
    private final StorySignatures signatures;

    StoryOfThePlan(Storyteller story, StoryScreens screens, StoryOutside outside) {
        this.story = story;
        this.screens = screens;
        this.outside = outside;
        this.signatures = new StorySignatures(story, screens, outside);
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
        story.add(
                officer,
                "nguyen-nhan.4.2",
                " người dân chưa rõ mức thu, thời gian trả kết quả tại bệnh viện, trường học.");
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
        signatures.bring(officer, OFFICER_LOGIN, "ke-hoach", "45", LocalDate.of(2023, 6, 1), HEAD);
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

    private void openPlan(Page page) {
        page.navigate("/ke-hoach");
        page.locator("main tbody a").first().click();
        page.waitForLoadState();
    }
}

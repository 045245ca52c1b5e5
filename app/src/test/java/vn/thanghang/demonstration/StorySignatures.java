package vn.thanghang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The page of a frozen paper: it is taken away, and its signed copy is dropped in, read and confirmed. */
record StorySignatures(Storyteller story, StoryScreens screens, StoryOutside outside) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** @param signer as read from the copy; empty when the form names none */
    void bring(Page page, String login, String name, String number, LocalDate day, String signer) {
        screens.look(page, name + "-trinh-ky");
        screens.paper(name, story.download(page, "main a[href$='trinh-ky.pdf']"));
        screens.keep(name + ".docx", story.download(page, "main a[href$='trinh-ky.docx']"));
        UUID paper = UUID.fromString(page.url().replaceFirst(".*/soan/", "").substring(0, 36));
        story.drop(page, "tep", "ban-da-ky-" + number + ".docx", outside.signed(login, paper, number, day));
        story.tick(page, "khong-mat");
        story.press(page, "Đọc và đối chiếu");
        assertThat(story.value(page, "so")).isEqualTo(number);
        assertThat(story.value(page, "ngay")).isEqualTo(DAY.format(day));
        assertThat(story.value(page, "nguoi-ky")).isEqualTo(signer);
        assertThat(page.innerText("main")).contains("Nội dung bản đã ký đúng với bản đã chốt");
        screens.look(page, name + "-doi-chieu");
        story.press(page, "Xác nhận và đăng ký");
        screens.look(page, name + "-vao-so");
    }
}

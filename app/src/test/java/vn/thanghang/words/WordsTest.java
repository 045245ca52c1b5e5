package vn.thanghang.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything the program can say, in messages, papers, guides and bundled catalogues of measures. */
class WordsTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/messages"), Path.of("src/main/resources/papers"));
    private static final List<Path> FILES = List.of(
            Path.of("../docs/huong-dan.md"),
            Path.of("../docs/van-hanh.md"),
            Path.of("../docs/an-toan.md"),
            Path.of("../README.md"));

    @Test
    void noMessagePaperOrGuideUsesAWordTheOfficesDoNotUse() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path file : vietnamese()) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                WordsOfTheOffice.wrongIn(line).forEach(found -> wrong.add(file.getFileName() + ": " + found));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPaperNamesTheProduct() throws IOException {
        for (Path file : files(Path.of("src/main/resources/papers"))) {
            assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                    .as(file.toString())
                    .doesNotContain("thăng hạng")
                    .doesNotContain("thang hang");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bảng giám sát tiến độ                  | 1
            tỉnh thuộc nhóm Thấp nhất năm 2023     | 1
            điểm thấp nhất trong nhóm Thấp         | 0
            Xác nhận kết quả thực hiện             | 0
            Thẩm   định nhiệm vụ, leo thang        | 2
            nội dung mất điểm                      | 1
            """)
    void theRulesFindWhatIsWrongAndOnlyThat(String text, int count) {
        assertThat(WordsOfTheOffice.wrongIn(text)).hasSize(count);
    }

    private static List<Path> vietnamese() throws IOException {
        var all = new ArrayList<>(FILES);
        for (Path folder : FOLDERS) {
            files(folder).stream()
                    .filter(file -> !file.toString().endsWith("_en.properties"))
                    .forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(12);
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}

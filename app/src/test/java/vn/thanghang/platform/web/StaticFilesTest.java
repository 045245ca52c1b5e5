package vn.thanghang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StaticFilesTest {

    private final StaticFiles files = new StaticFiles();

    @Test
    void styleSheetKeepsItsBudget() {
        assertThat(packed("app.css")).isLessThanOrEqualTo(14 * 1024);
    }

    @Test
    void styleSheetAndScriptTogetherKeepTheirBudget() {
        assertThat(packed("app.css") + packed("htmx.js") + packed("writing.js")).isLessThanOrEqualTo(40 * 1024);
        assertThat(packed("upload.js")).isLessThanOrEqualTo(4 * 1024);
    }

    @Test
    void addressCarriesTheHashOfTheContent() {
        StaticFile css = Objects.requireNonNull(files.find("app.css"));
        assertThat(files.url("app.css")).isEqualTo("/static/" + css.hash() + "/app.css");
        assertThat(css.hash()).matches("[0-9a-f]{12}");
    }

    @Test
    void styleSheetNamesItsFontsByTheirHash() {
        String css = new String(Objects.requireNonNull(files.find("app.css")).content(), StandardCharsets.UTF_8);
        StaticFile font = Objects.requireNonNull(files.find("fonts/be-vietnam-pro-latin-400-normal.woff2"));
        assertThat(css)
                .contains("url(\"../" + font.hash() + "/fonts/be-vietnam-pro-latin-400-normal.woff2\")")
                .doesNotContain("url(\"fonts/");
    }

    @Test
    void fontsTogetherKeepTheirBudget() {
        int total = 0;
        for (String subset : new String[] {"latin", "vietnamese"}) {
            for (String weight : new String[] {"400", "600"}) {
                String name = "fonts/be-vietnam-pro-" + subset + "-" + weight + "-normal.woff2";
                total += Objects.requireNonNull(files.find(name)).content().length;
            }
        }
        assertThat(total).isLessThanOrEqualTo(67 * 1024);
    }

    @Test
    void nothingElseOfTheClassPathIsServed() {
        assertThat(files.find("icons.properties")).isNull();
        assertThat(files.find("../application.properties")).isNull();
    }

    private int packed(String name) {
        return Objects.requireNonNull(Objects.requireNonNull(files.find(name)).packed()).length;
    }
}

package vn.thanghang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the templates of the pages may hold; escaping itself is the work of the template engine and tested by effect. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Path SCRIPTS = Path.of("src", "main", "resources", "web");

    /** Drawings and papers that the program itself has made, with every text in them escaped by their writers. */
    private static final List<String> DRAWN_BY_US = List.of(
            "assignment/guidance.jte ${preview}",
            "assignment/issue.jte ${preview}",
            "analysis/block.jte ${panel.svg()}",
            "directive/papers/paper.jte ${sheet}",
            "directive/papers/preview.jte ${paper}",
            "oversight/reportPreview.jte ${paper}",
            "platform/figure.jte ${figure.svg()}",
            "reporting/referenceAnnex.jte ${paper}",
            "reporting/report.jte ${paper}");

    @Test
    void onlyDrawingsOfOurOwnGoInWithoutEscaping() throws IOException {
        var found = new ArrayList<String>();
        templates().forEach((name, text) -> {
            var raw = Pattern.compile("\\$unsafe(\\{[^}]*})").matcher(text);
            while (raw.find()) {
                found.add(name + " $" + raw.group(1));
            }
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(DRAWN_BY_US);
    }

    @Test
    void noTemplateHoldsAScriptAStyleOrAHandler() throws IOException {
        templates()
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContainPattern("<style")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+=\"")
                        .doesNotContain("javascript:")
                        .doesNotContainPattern("(src|href)=\"(https?:)?//"));
    }

    @Test
    void everyFormThatWritesIsSentAsPostWithItsToken() throws IOException {
        templates().forEach((name, text) -> {
            var forms = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>").matcher(text);
            while (forms.find()) {
                boolean writes = forms.group(1).contains("method=\"post\"");
                boolean token = forms.group(2).contains("page.csrf()");
                assertThat(token).as("%s: %s", name, forms.group(1)).isEqualTo(writes);
                if (!writes) {
                    assertThat(forms.group(2)).as(name).doesNotContain("password");
                }
            }
        });
    }

    @Test
    void passwordsAreMaskedAndMayBePastedAndKeptByTheBrowser() throws IOException {
        int fields = 0;
        for (var template : templates().entrySet()) {
            var field =
                    Pattern.compile("@template\\.platform\\.field\\([^\\n]*").matcher(template.getValue());
            while (field.find()) {
                if (field.group().matches("(?i).*name = \"(password|repeated|oldPassword)\".*")) {
                    fields++;
                    assertThat(field.group())
                            .as(template.getKey())
                            .contains("type = \"password\"")
                            .containsPattern("autocomplete = \"(current|new)-password\"");
                }
            }
            assertThat(template.getValue()).as(template.getKey()).doesNotContain("onpaste", "maxlength=\"12\"");
        }
        assertThat(fields).isGreaterThanOrEqualTo(4);
    }

    @Test
    void scriptsKeepNothingInTheBrowserAndBuildNoCode() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            var scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(scripts).isNotEmpty();
            for (var script : scripts) {
                // What is typed into a plan is held on the machine until the server has it: ADR 0131.
                boolean holdsWords = script.getFileName().toString().equals("keeping.js");
                assertThat(Files.readString(script, StandardCharsets.UTF_8))
                        .as(script.toString())
                        .doesNotContain(
                                holdsWords ? "sessionStorage" : "localStorage",
                                "sessionStorage",
                                "indexedDB",
                                "document.cookie",
                                "document.write",
                                "eval(",
                                "new Function",
                                "__proto__",
                                "postMessage",
                                "http://");
            }
        }
    }

    private static Map<String, String> templates() throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                all.put(TEMPLATES.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }
}

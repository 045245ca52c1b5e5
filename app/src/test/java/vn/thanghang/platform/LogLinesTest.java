package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The pattern of the log of the server, as the application ships it. */
class LogLinesTest {

    @Test
    void whatSomebodyTypedCannotBeginALineOfItsOwn() throws IOException {
        for (var end : List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\u001b[2J")) {
            var line = logged("asked for /a" + end + "2026-11-23T00:00:00.000+07:00 ERROR forged", null);
            assertThat(line.strip())
                    .doesNotContain(end)
                    .contains("asked for /a")
                    .endsWith("ERROR forged");
            assertThat(line.strip().lines()).hasSize(1);
        }
    }

    @Test
    void everyLineSaysWhenWithItsOffsetHowGraveAndWhere() throws IOException {
        assertThat(logged("words", null))
                .matches(
                        "(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)  WARN \\[-] a\\.b\\.C +: words\n");
    }

    @Test
    void linesOfAFaultAreIndentedSoThatNoneLooksLikeAnEvent() throws IOException {
        var fault = new IllegalStateException("first\n2026-11-23T00:00:00.000+07:00 ERROR forged");
        var lines = logged("it failed", fault).lines().toList();
        assertThat(lines.getFirst()).contains("it failed");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(lines).anyMatch(line -> line.contains("at vn.thanghang.platform.LogLinesTest"));
    }

    private static String logged(String message, @Nullable Throwable fault) throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(Objects.requireNonNull(settings.getProperty("logging.pattern.console"))
                .toString());
        layout.start();
        var logger = context.getLogger("a.b.C");
        return layout.doLayout(new LoggingEvent("a.b.C", logger, Level.WARN, message, fault, null));
    }
}

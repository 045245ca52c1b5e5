package vn.thanghang.platform.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium of the system for all tests of the process; nothing is ever downloaded. */
final class BrowserForTests implements ParameterResolver {

    private static final Namespace SPACE = Namespace.create(BrowserForTests.class);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType().equals(Browsing.class);
    }

    @Override
    public Browsing resolveParameter(ParameterContext parameter, ExtensionContext test) {
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        Running running = test.getRoot().getStore(SPACE).computeIfAbsent(Running.class, _ -> start(), Running.class);
        var browsing = new Browsing(running.browser(), "http://localhost:" + port);
        // The store closes it when the test ends.
        test.getStore(SPACE).put(Browsing.class, browsing);
        return browsing;
    }

    record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Running start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
        return new Running(playwright, browser);
    }

    private static Path chromium() {
        String named = System.getProperty("thanghang.chromium", System.getenv("THANGHANG_CHROMIUM"));
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return onPath().orElseThrow(() -> new IllegalStateException(
                "No Chromium found. Install the package 'chromium' or set THANGHANG_CHROMIUM."));
    }

    private static Optional<Path> onPath() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

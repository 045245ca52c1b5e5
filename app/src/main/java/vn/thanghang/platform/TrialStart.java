package vn.thanghang.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start for practice: follows the links of the first page a little way, so that the start-up cache learns the classes
 * real pages need, then ends the process. Only with {@code --thanghang.trial=true}, which the launcher gives.
 */
@Component
@ConditionalOnProperty("thanghang.trial")
class TrialStart {

    private static final Logger log = LoggerFactory.getLogger(TrialStart.class);
    private static final int MOST_PAGES = 40;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @EventListener
    void visitThenEnd(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext application = ready.getApplicationContext();
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        visit(URI.create("http://127.0.0.1:" + port + "/"));
        Thread.ofPlatform().name("end-of-trial").start(() -> System.exit(SpringApplication.exit(application)));
    }

    private static void visit(URI home) {
        Queue<String> toVisit = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        toVisit.add("/");
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            for (int visited = 0; visited < MOST_PAGES && !toVisit.isEmpty(); visited++) {
                Matcher links = LINK.matcher(page(client, home.resolve(toVisit.remove())));
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (known.add(link)) {
                        toVisit.add(link);
                    }
                }
            }
        } catch (IOException e) {
            log.warn("The trial start could not read a page", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.info("Trial start knew {} links", known.size());
    }

    private static String page(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html,*/*")
                .build();
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean html = response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return html ? response.body() : "";
    }
}

package vn.thanghang.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The outline icons in use, drawn where they stand; each hidden from screen readers because words stand beside it. */
@Component
class Icons {

    private final Map<String, String> icons;

    Icons() {
        Properties shapes = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("web/icons.properties").getInputStream(), StandardCharsets.UTF_8)) {
            shapes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        icons = shapes.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> drawing(shapes.getProperty(name))));
    }

    Content icon(String name) {
        String drawing = Objects.requireNonNull(icons.get(name), () -> "no icon " + name);
        return output -> output.writeContent(drawing);
    }

    private static String drawing(String path) {
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + path
                + "\"/></svg>";
    }
}

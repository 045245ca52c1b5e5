package vn.thanghang.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All messages of all modules: {@code messages/<module>_vi.properties} and {@code _en}, in UTF-8. */
@Component
public class Texts {

    private final Map<Language, Text> texts = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            texts.put(language, new Text(language, load(language)));
        }
    }

    public Text in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /**
     * The words of an official paper, from {@code papers/<name>.properties}: papers of the administration are written in
     * Vietnamese only, so they stand apart from the two languages of the screens.
     */
    public static Text ofPaper(String name) {
        try {
            return new Text(Language.VI, read(new ClassPathResource("papers/" + name + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                read(file).forEach((key, message) -> {
                    if (all.put(key, message) != null) {
                        throw new IllegalStateException("message " + key + " is defined twice for " + language);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Map<String, String> read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> messages = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}

package vn.thanghang.organisation.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Texts;

/**
 * Loads the organisation that comes with the program, once: Trà Vinh as in 2023, then the reorganisation of 2025, each as
 * files on the road of every import. {@code thanghang.organisation.bundled}: all, 2023 (without the reorganisation), none;
 * for the demonstrations demo-2023 and demo-2026, with invented heads.
 */
@Component
class BundledOrganisation implements SmartInitializingSingleton {

    private static final List<String> TABLES = List.of("agencies", "codes", "aliases", "holders", "relations");
    private static final String FOLDER = "data/organisation/";
    private static final String KNOWN = "select count(*) from organisation.change where form_key = :key";

    private final String wanted;
    private final ImportingOrganisation importing;
    private final JdbcClient jdbc;
    private final Texts texts;

    BundledOrganisation(
            @Value("${thanghang.organisation.bundled:all}") String wanted,
            ImportingOrganisation importing,
            JdbcClient jdbc,
            Texts texts) {
        this.wanted = wanted;
        this.importing = importing;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        switch (wanted) {
            case "all" -> {
                load("tra-vinh-2023");
                load("reorganisation-2025");
            }
            case "2023" -> load("tra-vinh-2023");
            case "demo-2023" -> {
                load("tra-vinh-2023");
                load("demo-2023");
            }
            case "demo-2026" -> {
                load("tra-vinh-2023");
                load("reorganisation-2025");
                load("demo-2026");
            }
            case "none" -> {}
            default -> throw new IllegalArgumentException("thanghang.organisation.bundled: " + wanted);
        }
    }

    private void load(String set) {
        UUID key = UUID.nameUUIDFromBytes(("organisation/" + set).getBytes(StandardCharsets.UTF_8));
        if (jdbc.sql(KNOWN).param("key", key).query(Long.class).single() == 0) {
            importing.load(
                    TABLES.stream()
                            .map(table -> set + "-" + table + ".csv")
                            .filter(name -> new ClassPathResource(FOLDER + name).exists())
                            .map(name -> new Uploads.Upload(key, name, bytes(FOLDER + name)))
                            .toList(),
                    new Mandate(Actor.SYSTEM, texts.in(Language.VI).of("organisation.bundled." + set), key));
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

package vn.thanghang.platform.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Words a failed start for the person at the terminal: Vietnamese first, then English. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
        return new FailureAnalysis(
                words(cause, VIETNAMESE, "") + "\n" + words(cause, Locale.ENGLISH, ""),
                words(cause, VIETNAMESE, ".action") + "\n" + words(cause, Locale.ENGLISH, ".action"),
                cause);
    }

    static String words(DatabaseUnavailable cause, Locale language, String suffix) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.platform",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String pattern = texts.getString(cause.problem().key() + suffix);
        return new MessageFormat(pattern, language).format(cause.arguments().toArray());
    }
}

package vn.thanghang.platform.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the interface. Vietnamese is the original and the default; English is the translation. */
public enum Language {
    VI("vi"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The value of the {@code lang} attribute, the link parameter and the file suffix. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    public Language other() {
        return this == VI ? EN : VI;
    }

    /** The language of this code, or null when there is none. */
    public static @Nullable Language parse(@Nullable String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return null;
    }
}

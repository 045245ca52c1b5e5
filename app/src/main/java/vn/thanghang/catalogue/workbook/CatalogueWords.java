package vn.thanghang.catalogue.workbook;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this module in one language, for places that have no page around them, such as the command line. */
public final class CatalogueWords {

    /** Beginning of the message key of a finding. */
    public static final String FINDING = "catalogue.finding.";

    /** Beginning of the message key of a refusal. */
    public static final String REFUSED = "catalogue.refused.";

    private final ResourceBundle bundle;

    public CatalogueWords(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "messages/catalogue",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(Finding finding) {
        return filled(FINDING + finding.message(), finding.arguments());
    }

    public String of(Refused refused) {
        return filled(REFUSED + refused.reason().name(), List.of(refused.detail()));
    }

    private String filled(String key, List<String> arguments) {
        String message = bundle.getString(key);
        for (int i = 0; i < arguments.size(); i++) {
            message = message.replace("{" + i + "}", arguments.get(i));
        }
        return message;
    }
}

package vn.thanghang.remediation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a list somebody has chosen, each with the version that was seen. A page of a list has no more than 50. */
public final class Chosen {

    /** Check boxes are named by this and the id of the row; their value is its version. */
    public static final String BOX = "chon.";

    private static final int MOST = 50;

    private Chosen() {}

    public static Map<UUID, Integer> of(Map<String, String> sent) {
        var chosen = new LinkedHashMap<UUID, Integer>();
        sent.forEach((name, value) -> {
            UUID id = name.startsWith(BOX) ? id(name.substring(BOX.length())) : null;
            if (id != null && value.matches("\\d{1,9}") && chosen.size() < MOST) {
                chosen.put(id, Integer.valueOf(value));
            }
        });
        return chosen;
    }

    /** A question as it stood in the address of the list, to lead back there; empty when it is none of ours. */
    public static String query(Map<String, String> sent) {
        String query = sent.getOrDefault("ve", "");
        return query.matches("[A-Za-z0-9%&=+._~*-]{0,1000}") ? query : "";
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}

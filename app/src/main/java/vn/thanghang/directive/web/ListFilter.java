package vn.thanghang.directive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.platform.BorderText;

/** The filters of the list as they stand in its address. */
public record ListFilter(String q, String direction, String type, String year, String state, int page) {

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_PAGES = 100_000;

    static ListFilter of(Map<String, String> query) {
        String words = BorderText.line(query.getOrDefault("q", "")).value();
        return new ListFilter(
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                known(Direction.values(), query.get("chieu")),
                BorderText.line(query.getOrDefault("loai", "")).value(),
                year(query.getOrDefault("nam", "").strip()),
                known(DocumentState.values(), query.get("trang-thai")),
                page(query.getOrDefault("trang", "1")));
    }

    private static String year(String typed) {
        return typed.matches("\\d{4}") ? typed : "";
    }

    private static int page(String typed) {
        return typed.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(typed), 1, MOST_PAGES) : 1;
    }

    private static String known(Enum<?>[] values, @Nullable String typed) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> name.equals(typed))
                .findFirst()
                .orElse("");
    }

    DocumentSearch search(boolean drafts, int at) {
        return new DocumentSearch(
                q,
                direction.isEmpty() ? null : Direction.valueOf(direction),
                type,
                year,
                state.isEmpty() ? null : DocumentState.valueOf(state),
                drafts,
                at);
    }

    public boolean isEmpty() {
        return Stream.of(q, direction, type, year, state).allMatch(String::isEmpty);
    }

    /** The address of this list up to the number of a page. */
    public String link() {
        String query = Stream.of(
                        new String[] {"q", q},
                        new String[] {"chieu", direction},
                        new String[] {"loai", type},
                        new String[] {"nam", year},
                        new String[] {"trang-thai", state})
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + Objects.requireNonNull(URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                        + "&")
                .collect(Collectors.joining());
        return DocumentPaths.DOCUMENTS + "?" + query + "trang=";
    }
}

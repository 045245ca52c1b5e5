package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A form that could not be taken yet, to be sent again from the page that says why. Only a form of this very origin ever
 * gets here. Secrets and our own fields are left out; files cannot be carried.
 *
 * @param action where the form was to go
 * @param fields what it held, in its order
 * @param files whether it came with files, which have to be chosen again
 */
public record KeptForm(String action, List<Field> fields, boolean files) {

    public record Field(String name, String value) {}

    private static final Set<String> SECRETS = Set.of("password", "oldPassword", "repeated", "code", "credential");
    /** Shorter values are no text a person would mourn. */
    private static final int WORTH_SHOWING = 20;

    public KeptForm {
        fields = List.copyOf(fields);
    }

    static KeptForm of(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        if (isReading(request)) {
            var query = request.getQueryString();
            fields.add(new Field("tiep", request.getRequestURI() + (query == null ? "" : "?" + query)));
            return new KeptForm(SignInPaths.CONFIRM, fields, false);
        }
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !SECRETS.contains(name)) {
                for (var value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return new KeptForm(request.getRequestURI(), fields, hasFiles(request));
    }

    /** What a person typed at length, for looking at or copying. */
    public List<String> texts() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.length() >= WORTH_SHOWING && value.contains(" "))
                .toList();
    }

    static boolean hasFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}

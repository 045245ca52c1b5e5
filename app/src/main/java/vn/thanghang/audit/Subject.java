package vn.thanghang.audit;

import java.util.UUID;

/** What it was done to: the type in words of the code ({@code result-set}) and the id. */
public record Subject(String type, String id) {

    public Subject {
        if (!type.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("subject type: " + type);
        }
        if (id.isEmpty() || id.length() > 200) {
            throw new IllegalArgumentException("subject id of " + id.length() + " characters");
        }
    }

    public static Subject of(String type, UUID id) {
        return new Subject(type, id.toString());
    }

    public static Subject of(String type, long id) {
        return new Subject(type, Long.toString(id));
    }
}

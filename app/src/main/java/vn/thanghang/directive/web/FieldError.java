package vn.thanghang.directive.web;

import java.util.List;

/**
 * What is wrong with a typed field.
 *
 * @param fieldId of the input
 * @param key of the words
 */
public record FieldError(String fieldId, String key, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    static FieldError of(String fieldId, String key, Object... arguments) {
        return new FieldError(fieldId, key, List.of(arguments));
    }
}

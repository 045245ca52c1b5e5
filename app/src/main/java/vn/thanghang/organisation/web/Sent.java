package vn.thanghang.organisation.web;

import java.util.List;
import java.util.Map;

/**
 * A form as it was sent, kept as typed until every field can be read.
 *
 * @param which of the forms of the page
 * @param errors message key by field
 * @param refusals in words
 */
public record Sent(String which, Map<String, String> typed, Map<String, String> errors, List<String> refusals) {

    public Sent {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
        refusals = List.copyOf(refusals);
    }

    static Sent nothing() {
        return new Sent("", Map.of(), Map.of(), List.of());
    }

    public boolean is(String form) {
        return which.equals(form);
    }

    public boolean isRefused() {
        return !errors.isEmpty() || !refusals.isEmpty();
    }

    /** What was typed into this field of this form, otherwise what stands there. */
    public String value(String form, String field, String otherwise) {
        return is(form) ? typed.getOrDefault(field, "") : otherwise;
    }

    public String error(String form, String field) {
        return is(form) ? errors.getOrDefault(field, "") : "";
    }

    Sent refused(List<String> reasons) {
        return new Sent(which, typed, errors, reasons);
    }
}

package vn.thanghang.remediation.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A report on its way through the pages.
 *
 * @param key under which it will be filed
 * @param version rises with every change
 * @param typed by name of the field
 */
public record ReportDraft(UUID taskId, UUID key, int version, Map<String, String> typed) {

    public ReportDraft {
        typed = Map.copyOf(typed);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    ReportDraft with(Map<String, String> fields) {
        var all = new LinkedHashMap<>(typed);
        all.putAll(fields);
        all.values().removeIf(String::isEmpty);
        return new ReportDraft(taskId, key, version + 1, all);
    }
}

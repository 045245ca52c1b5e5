package vn.thanghang.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the log: with its place in the sequence, the instant (UTC, microseconds) and the request. */
public record RecordedEvent(
        long sequence, Instant at, @Nullable String requestId, AuditEvent event) {

    /** The bytes that are hashed: one JSON object, keys in order, no white space, absent values left out. */
    public String canonicalJson() {
        SortedMap<String, Object> fields = new TreeMap<>();
        fields.put("act", event.act());
        fields.put("actor", event.actor().reference());
        put(fields, "after", event.after());
        fields.put("at", at.toString());
        put(fields, "before", event.before());
        fields.put("details", event.details());
        put(fields, "request", requestId);
        fields.put("seq", sequence);
        fields.put("subject", event.subject().id());
        fields.put("subjectType", event.subject().type());
        return CanonicalJson.of(fields);
    }

    private static void put(SortedMap<String, Object> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}

package vn.thanghang.directive.opinions;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one agency that was asked says; nothing while it has not answered, which is no agreement.
 *
 * @param sections by the position of the section
 * @param general what does not belong to a section
 */
public record Opinion(
        String agency,
        int version,
        Map<Integer, OnSection> sections,
        String general,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /**
     * On one section.
     *
     * @param words what is to be changed; may stand beside an agreement, must beside none
     */
    public record OnSection(boolean agrees, String words) {}

    public Opinion {
        sections = Map.copyOf(sections);
    }

    public boolean isGiven() {
        return answeredAt != null;
    }
}

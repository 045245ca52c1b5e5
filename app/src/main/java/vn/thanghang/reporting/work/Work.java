package vn.thanghang.reporting.work;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What waits for a person.
 *
 * @param parts those that hold anything
 */
public record Work(Map<WorkPart, Part> parts) {

    /**
     * One part.
     *
     * @param total how many there are in all
     * @param items the first of them, by their date
     */
    public record Part(int total, List<WorkItem> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    public Work {
        var copy = new EnumMap<WorkPart, Part>(WorkPart.class);
        copy.putAll(parts);
        parts = copy;
    }

    public Part part(WorkPart part) {
        return parts.getOrDefault(part, new Part(0, List.of()));
    }

    public int total() {
        return parts.values().stream().mapToInt(Part::total).sum();
    }
}

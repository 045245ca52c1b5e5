package vn.thanghang.officialdocs.read;

/**
 * A value proposed for a field.
 *
 * @param confidence 0–1, how far the rules that found it can be trusted; not a probability
 * @param place where it stands
 */
public record Found<T>(T value, double confidence, Place place) {
    /**
     * A stretch of {@link ReadDocument#text()}.
     *
     * @param start index of its first UTF-16 unit
     * @param end index behind its last
     */
    public record Place(int start, int end) {
        Place to(Place other) {
            return new Place(Math.min(start, other.start), Math.max(end, other.end));
        }
    }
}

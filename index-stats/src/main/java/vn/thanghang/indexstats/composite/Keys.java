package vn.thanghang.indexstats.composite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;

/** An immutable list of distinct codes with the position of each; shared between tables of the same shape. */
final class Keys {

    private final List<String> names;
    private final Map<String, Integer> positions;

    private Keys(List<String> names, Map<String, Integer> positions) {
        this.names = names;
        this.positions = positions;
    }

    static Keys of(Collection<String> names, String duplicateCode) {
        List<String> copy = List.copyOf(names);
        Map<String, Integer> positions = HashMap.newHashMap(copy.size());
        for (int i = 0; i < copy.size(); i++) {
            if (positions.put(copy.get(i), i) != null) {
                throw new IndexStatsException(duplicateCode, copy.get(i));
            }
        }
        return new Keys(copy, positions);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** Position of a code, or -1. */
    int find(String name) {
        Integer position = positions.get(name);
        return position == null ? -1 : position;
    }

    int position(String name, String unknownCode) {
        int position = find(name);
        if (position < 0) {
            throw new IndexStatsException(unknownCode, name);
        }
        return position;
    }
}

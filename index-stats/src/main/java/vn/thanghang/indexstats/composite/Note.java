package vn.thanghang.indexstats.composite;

import java.util.List;

/**
 * Something a step met and treated by a documented rule: a constant column, a denominator of zero, a unit left out.
 * Carries a stable code and arguments; the words are made at the edge.
 *
 * @param code in kebab case
 * @param arguments codes of units, indicators or groups and values, in the order the step documents
 */
public record Note(String code, List<Object> arguments) {

    public Note {
        arguments = List.copyOf(arguments);
    }

    static Note of(String code, Object... arguments) {
        return new Note(code, List.of(arguments));
    }
}

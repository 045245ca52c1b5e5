package vn.thanghang.organisation.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a file, in the order in which they are entered; each is known by the columns it must have. */
public enum Table {
    AGENCIES,
    CODES,
    ALIASES,
    HOLDERS,
    RELATIONS;

    /** Those that may not be empty. */
    public List<Column> required() {
        return switch (this) {
            case AGENCIES -> List.of(Column.AGENCY, Column.KIND, Column.NAME, Column.FROM);
            case CODES -> List.of(Column.AGENCY, Column.SCHEME, Column.CODE, Column.FROM);
            case ALIASES -> List.of(Column.AGENCY, Column.ALIAS);
            case HOLDERS -> List.of(Column.AGENCY, Column.TITLE, Column.PERSON, Column.CAPACITY, Column.FROM);
            case RELATIONS -> List.of(Column.RELATION, Column.AGENCY, Column.SUCCESSOR, Column.DAY);
        };
    }

    public List<Column> columns() {
        return switch (this) {
            case AGENCIES ->
                List.of(
                        Column.AGENCY,
                        Column.KIND,
                        Column.NAME,
                        Column.ABBREVIATION,
                        Column.PARENT,
                        Column.AREA,
                        Column.OUTSIDE,
                        Column.FROM,
                        Column.LAST);
            case CODES -> List.of(Column.AGENCY, Column.SCHEME, Column.CODE, Column.FROM, Column.LAST);
            case ALIASES -> List.of(Column.AGENCY, Column.ALIAS);
            case HOLDERS ->
                List.of(
                        Column.AGENCY,
                        Column.TITLE,
                        Column.HEAD,
                        Column.PERSON,
                        Column.CAPACITY,
                        Column.FROM,
                        Column.LAST);
            case RELATIONS -> List.of(Column.RELATION, Column.AGENCY, Column.SUCCESSOR, Column.DAY, Column.NOTE);
        };
    }

    /** The table that has all its columns among these headings. */
    static Optional<Table> of(Collection<Column> headings) {
        return Stream.of(values())
                .filter(table -> headings.containsAll(table.required()))
                .findFirst();
    }
}

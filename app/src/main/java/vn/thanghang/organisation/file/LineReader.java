package vn.thanghang.organisation.file;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.HolderKind;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.RelationKind;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.sheet.Cell;

/** Reads the fields of one line; every field that cannot be read is found, not only the first. */
final class LineReader {

    // Day 1 of a spreadsheet is 1/1/1900, and it believes in a 29/2/1900.
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int NAME_CHARS_MAX = 200;

    private final FileWords words;
    private final Year thisYear;
    private final List<Finding> findings = new ArrayList<>();
    private Line line = new Line("", 0, Table.AGENCIES, Map.of());

    LineReader(FileWords words, Year thisYear) {
        this.words = words;
        this.thisYear = thisYear;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What the line says, or nothing: then the findings say why. */
    Optional<Entry> read(Line read) {
        line = read;
        int before = findings.size();
        for (Column column : line.table().required()) {
            if (line.text(column).isEmpty()) {
                find(column, "organisation.finding.missing");
            }
        }
        if (findings.size() > before) {
            return Optional.empty();
        }
        Entry entry = switch (line.table()) {
            case AGENCIES -> state();
            case CODES -> code();
            case ALIASES -> new Entry.Alias(id(Column.AGENCY), text(Column.ALIAS));
            case HOLDERS -> holder();
            case RELATIONS -> relation();
        };
        return findings.size() > before ? Optional.empty() : Optional.ofNullable(entry);
    }

    private @Nullable Entry state() {
        AgencyKind kind = value(Column.KIND, AgencyKind.class);
        Period period = period();
        String name = text(Column.NAME);
        boolean outside = answer(Column.OUTSIDE, false);
        String parent = id(Column.PARENT);
        String area = id(Column.AREA);
        return kind == null || period == null
                ? null
                : new Entry.State(
                        id(Column.AGENCY),
                        period,
                        new AgencyState(
                                kind,
                                name,
                                text(Column.ABBREVIATION),
                                parent.isEmpty() ? null : parent,
                                area.isEmpty() ? null : area,
                                outside));
    }

    private @Nullable Entry code() {
        CodeScheme scheme = value(Column.SCHEME, CodeScheme.class);
        String code = text(Column.CODE);
        Period period = period();
        if (scheme != null && !scheme.admits(code)) {
            find(Column.CODE, "organisation.finding.codeForm");
        }
        return scheme == null || period == null ? null : new Entry.Code(id(Column.AGENCY), period, scheme, code);
    }

    private @Nullable Entry holder() {
        HolderKind kind = value(Column.CAPACITY, HolderKind.class);
        Period period = period();
        boolean head = answer(Column.HEAD, true);
        return kind == null || period == null
                ? null
                : new Entry.Holder(id(Column.AGENCY), text(Column.TITLE), head, text(Column.PERSON), kind, period);
    }

    private @Nullable Entry relation() {
        RelationKind kind = value(Column.RELATION, RelationKind.class);
        LocalDate day = date(Column.DAY);
        return kind == null || day == null
                ? null
                : new Entry.Relation(kind, id(Column.AGENCY), id(Column.SUCCESSOR), day, text(Column.NOTE));
    }

    private String text(Column column) {
        String text = BorderText.line(line.text(column)).value();
        if (text.length() > NAME_CHARS_MAX) {
            find(column, "organisation.finding.long");
        }
        return text;
    }

    private String id(Column column) {
        String id = text(column);
        if (!id.isEmpty() && !id.matches("[a-z0-9](-?[a-z0-9]){1,79}")) {
            find(column, "organisation.finding.id");
        }
        return id;
    }

    private <E extends Enum<E>> @Nullable E value(Column column, Class<E> type) {
        Optional<E> value = words.value(type, line.text(column));
        if (value.isEmpty()) {
            find(column, "organisation.finding.unknownWord");
        }
        return value.orElse(null);
    }

    private boolean answer(Column column, boolean otherwise) {
        String word = line.text(column);
        if (word.isEmpty()) {
            return otherwise;
        }
        Optional<Boolean> answer = words.answer(word);
        if (answer.isEmpty()) {
            find(column, "organisation.finding.yesNo");
        }
        return answer.orElse(otherwise);
    }

    private @Nullable Period period() {
        LocalDate from = date(Column.FROM);
        LocalDate last = line.text(Column.LAST).isEmpty() ? null : date(Column.LAST);
        if (from == null) {
            return null;
        }
        Optional<Period> period = Period.ofDays(from, last);
        if (period.isEmpty()) {
            find(Column.LAST, "organisation.finding.daysReversed");
        }
        return period.orElse(null);
    }

    private @Nullable LocalDate date(Column column) {
        Cell cell = line.cells().get(column);
        if (cell != null && cell.numeric() && cell.text().matches("[1-9][0-9]{4}(\\.0+)?")) {
            return SPREADSHEET_DAY_ZERO.plusDays(Long.parseLong(cell.text().substring(0, 5)));
        }
        if (VietnameseDate.read(line.text(column), thisYear) instanceof DateReading.Read(LocalDate date)) {
            return date;
        }
        find(column, "organisation.finding.date");
        return null;
    }

    private void find(Column column, String message) {
        String value = line.text(column);
        findings.add(new Finding(true, line.sheet(), line.row(), column, value, message, List.of(value)));
    }
}

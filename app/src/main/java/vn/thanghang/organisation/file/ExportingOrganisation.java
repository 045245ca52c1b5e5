package vn.thanghang.organisation.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.Fact;
import vn.thanghang.organisation.KeepingBook;
import vn.thanghang.organisation.Period;
import vn.thanghang.platform.text.Text;

/** The whole organisation with its history in the form in which it can be brought back. */
@Service
public class ExportingOrganisation {

    private static final int COLUMN_WIDTH = 24;

    private final KeepingBook keeping;

    ExportingOrganisation(KeepingBook keeping) {
        this.keeping = keeping;
    }

    /** One sheet for each table, with the words of this language. */
    public byte[] workbook(Text text) {
        var facts = keeping.read().facts();
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thang Hang", "1.0")) {
            for (Table table : Table.values()) {
                Worksheet sheet = book.newWorksheet(text.of("organisation.table." + table.name()));
                List<Column> columns = table.columns();
                for (int at = 0; at < columns.size(); at++) {
                    sheet.value(0, at, FileWords.heading(text, columns.get(at)));
                    sheet.width(at, COLUMN_WIDTH);
                }
                sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
                sheet.freezePane(0, 1);
                int row = 1;
                for (Map<Column, String> line : lines(text, table, facts)) {
                    for (int at = 0; at < columns.size(); at++) {
                        sheet.value(row, at, line.getOrDefault(columns.get(at), ""));
                    }
                    row++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One table, for a file of its own: its headings, then its lines. */
    public List<List<String>> table(Text text, Table table) {
        var rows = new ArrayList<List<String>>();
        rows.add(table.columns().stream()
                .map(column -> FileWords.heading(text, column))
                .toList());
        lines(text, table, keeping.read().facts())
                .forEach(line -> rows.add(table.columns().stream()
                        .map(column -> line.getOrDefault(column, ""))
                        .toList()));
        return rows;
    }

    private static List<Map<Column, String>> lines(Text text, Table table, Set<Fact> facts) {
        var posts = new HashMap<UUID, Fact.Post>();
        facts.forEach(fact -> {
            if (fact instanceof Fact.Post post) {
                posts.putIfAbsent(post.post(), post);
            }
        });
        return facts.stream()
                .flatMap(fact -> line(text, fact, posts).stream())
                .filter(line -> line.table == table)
                .map(line -> line.cells)
                .toList();
    }

    private record Written(Table table, Map<Column, String> cells) {}

    private static Optional<Written> line(Text text, Fact fact, Map<UUID, Fact.Post> posts) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.AGENCY, fact.agency());
        return switch (fact) {
            case Fact.State state -> {
                write(text, cells, state.state());
                yield days(text, Table.AGENCIES, cells, state.period());
            }
            case Fact.Code code -> {
                cells.put(
                        Column.SCHEME,
                        text.of("organisation.scheme." + code.scheme().name()));
                cells.put(Column.CODE, code.code());
                yield days(text, Table.CODES, cells, code.period());
            }
            case Fact.Alias alias -> {
                cells.put(Column.ALIAS, alias.alias());
                yield Optional.of(new Written(Table.ALIASES, cells));
            }
            case Fact.Post post -> Optional.empty();
            case Fact.Term term -> {
                write(text, cells, term, Objects.requireNonNull(posts.get(term.post())));
                yield days(text, Table.HOLDERS, cells, term.period());
            }
            case Fact.Relation relation -> {
                cells.put(
                        Column.RELATION,
                        text.of("organisation.relation." + relation.kind().name()));
                cells.put(Column.SUCCESSOR, relation.successor());
                cells.put(Column.DAY, text.date(relation.on()));
                cells.put(Column.NOTE, relation.note());
                yield Optional.of(new Written(Table.RELATIONS, cells));
            }
        };
    }

    private static void write(Text text, Map<Column, String> cells, AgencyState state) {
        cells.put(Column.KIND, text.of("organisation.kind." + state.kind().name()));
        cells.put(Column.NAME, state.name());
        cells.put(Column.ABBREVIATION, state.abbreviation());
        cells.put(Column.PARENT, plain(state.parent()));
        cells.put(Column.AREA, plain(state.area()));
        cells.put(Column.OUTSIDE, FileWords.answer(text, state.outside()));
    }

    private static void write(Text text, Map<Column, String> cells, Fact.Term term, Fact.Post post) {
        cells.put(Column.TITLE, post.title());
        cells.put(Column.HEAD, FileWords.answer(text, post.head()));
        cells.put(Column.PERSON, term.person().name());
        cells.put(
                Column.CAPACITY, text.of("organisation.capacity." + term.kind().name()));
    }

    private static Optional<Written> days(Text text, Table table, Map<Column, String> cells, Period period) {
        cells.put(Column.FROM, text.date(period.from()));
        LocalDate last = period.lastDay();
        cells.put(Column.LAST, last == null ? "" : text.date(last));
        return Optional.of(new Written(table, cells));
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value;
    }
}

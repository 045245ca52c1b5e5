package vn.thanghang.organisation.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.thanghang.organisation.Book;
import vn.thanghang.organisation.BookCheck;
import vn.thanghang.organisation.KeepingBook;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.organisation.file.Preview.Effect;

/** A file that is read: its lines in the order in which they are entered, and what was found about them. */
final class Reading implements KeepingBook.Deed {

    private record ReadLine(Line line, Optional<Entry> entry) {}

    private final List<ReadLine> lines;
    private final List<Finding> whileReading;
    private final Supplier<UUID> ids;
    private final List<Preview.Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reading(TableReader tables, LineReader reader, Supplier<UUID> ids) {
        this.ids = ids;
        this.lines = tables.lines().stream()
                .sorted(Comparator.comparing(Line::table))
                .map(line -> new ReadLine(line, reader.read(line)))
                .toList();
        this.whileReading = new ArrayList<>(tables.findings());
        whileReading.addAll(reader.findings());
    }

    /** Enters every line that can be read; a file with one line against it enters nothing. */
    @Override
    public List<Refusal> on(Book book) {
        rows.clear();
        findings.clear();
        findings.addAll(whileReading);
        List<Refusal> reasons = new ArrayList<>();
        Map<String, Line> about = new HashMap<>();
        var entering = new Entering(book, ids);
        for (ReadLine read : lines) {
            Entering.Result result =
                    read.entry().map(entering::enter).orElseGet(() -> new Entering.Result(Effect.REFUSED, List.of()));
            read.entry().ifPresent(entry -> about.put(entry.agency(), read.line()));
            result.reasons().forEach(reason -> find(read.line(), reason));
            reasons.addAll(result.reasons());
            rows.add(new Preview.Row(
                    read.line().sheet(), read.line().row(), read.line().table(), what(read.line()), result.effect()));
        }
        for (Refusal flaw : reasons.isEmpty() ? BookCheck.of(book) : List.<Refusal>of()) {
            reasons.add(flaw);
            Line line = about.get(flaw.arguments().getFirst());
            find(line == null ? new Line("", 0, Table.AGENCIES, Map.of()) : line, flaw);
        }
        boolean unread = whileReading.stream().anyMatch(Finding::blocking);
        return unread && reasons.isEmpty() ? List.of(Refusal.of(Refusal.Reason.NOTHING_CHANGES)) : List.copyOf(reasons);
    }

    List<Preview.Row> rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isUnreadable() {
        return whileReading.stream().anyMatch(Finding::blocking);
    }

    void find(Line line, Refusal reason) {
        findings.add(new Finding(
                true,
                line.sheet(),
                line.row(),
                null,
                line.text(Column.AGENCY),
                "organisation.refusal." + reason.reason().name(),
                reason.arguments()));
    }

    private static String what(Line line) {
        return line.table().columns().stream()
                .map(line::text)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }
}

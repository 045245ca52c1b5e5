package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.CopyCertificate;

/** Puts head, body and foot together. */
final class PaperReader {
    private static final Pattern COPY = Pattern.compile("^\\W*(sao y(?: ban chinh)?|sao luc|trich sao)\\W*$");
    private static final Pattern COPY_NOTE =
            Pattern.compile("^\\W*(sao y(?: ban chinh)?|sao luc|trich sao)\\s*[;:,].*");
    private static final Set<String> WITHOUT_ORDERS =
            Set.of("BC", "TTr", "BB", "GM", "GGT", "GNP", "THUCONG", "HĐ", "BGN", "BTT");
    private static final Set<String> LAST_SIGNS = Set.of("BB", "HĐ", "BGN", "BTT");

    private static final String STATE = "cong hoa xa hoi chu nghia viet nam";
    private static final int LONGEST_FOREWORD = 60;
    private static final int LONGEST_ISSUER = 5;

    private PaperReader() {}

    static ReadDocument read(SourceText source) {
        int end = copyStart(source.lines());
        List<Line> own = source.lines().subList(0, end);
        List<Line> lines = own.subList(headStart(own), end);
        Head head = HeadReader.read(lines);
        String type = head.type().map(Found::value).orElse("");
        FootReader foot = FootReader.read(lines, head.bodyStart(), LAST_SIGNS.contains(type));
        List<Line> body = BodyText.paragraphs(lines.subList(head.bodyStart(), foot.start()));
        List<Line> annexes = BodyText.paragraphs(lines.subList(foot.end(), lines.size()));
        List<Line> cited = new ArrayList<>(subject(head));
        cited.addAll(body);
        cited.addAll(annexes);
        Integer year = head.date().map(date -> date.value().year()).orElse(null);
        return new ReadDocument(
                source.text(),
                head.type(),
                head.number(),
                head.symbol(),
                head.issuer(),
                head.superior(),
                head.place(),
                head.date(),
                head.subject(),
                head.addressees(),
                foot.signer(),
                foot.recipients(),
                CitationReader.read(cited, own(head)),
                DutyReader.read(body, year, !WITHOUT_ORDERS.contains(type)),
                copyForm(source.lines()),
                head.party());
    }

    /**
     * Where the paper itself begins when a portal's words stand above it: at the capitals and the number directly above
     * the name of the state.
     */
    private static int headStart(List<Line> lines) {
        for (int i = 0; i < Math.min(LONGEST_FOREWORD, lines.size()); i++) {
            if (lines.get(i).folded().contains(STATE)) {
                int start = i;
                while (start > 0 && i - start < LONGEST_ISSUER && isOfHead(lines.get(start - 1))) {
                    start--;
                }
                boolean foreword = lines.subList(0, start).stream()
                        .anyMatch(line -> !line.isUpper() && line.text().length() > 20);
                boolean numbered = lines.subList(start, Math.min(lines.size(), i + LONGEST_ISSUER)).stream()
                        .anyMatch(line -> line.folded().matches("^so\\s*:.*"));
                return foreword && numbered ? start : 0;
            }
        }
        return 0;
    }

    private static boolean isOfHead(Line line) {
        return line.isUpper() || line.folded().matches("^so\\s*:.*");
    }

    private static List<Line> subject(Head head) {
        return head
                .subject()
                .map(found -> new Line(
                        found.value(),
                        Letters.fold(found.value()),
                        found.place().start(),
                        false,
                        true,
                        true))
                .stream()
                .toList();
    }

    private static @Nullable String own(Head head) {
        Optional<String> symbol = head.symbol().map(Found::value);
        Optional<String> number = head.number().map(Found::value);
        return symbol.isPresent() && number.isPresent() ? number.get() + "/" + symbol.get() : null;
    }

    /** Where the certificate of a copy begins: its name stands alone below a signature or list of recipients. */
    private static int copyStart(List<Line> lines) {
        boolean signed = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            signed |= line.folded().matches("^\\W*noi nhan.*") || (line.isUpper() && Offices.isChain(line.folded()));
            if (signed && COPY.matcher(line.folded()).matches() && line.isUpper()) {
                return i;
            }
        }
        return lines.size();
    }

    private static Optional<CopyCertificate.Form> copyForm(List<Line> lines) {
        for (Line line : lines) {
            var alone = COPY.matcher(line.folded());
            var note = COPY_NOTE.matcher(line.folded());
            boolean isNote = note.matches()
                    && line.text().startsWith(Letters.upper(line.text().substring(0, 5)));
            if (isNote || (alone.matches() && line.isUpper())) {
                String form = isNote ? note.group(1) : alone.group(1);
                return Optional.of(
                        form.startsWith("sao y")
                                ? CopyCertificate.Form.SAO_Y
                                : form.startsWith("sao")
                                        ? CopyCertificate.Form.SAO_LUC
                                        : CopyCertificate.Form.TRICH_SAO);
            }
        }
        return Optional.empty();
    }
}

package vn.thanghang.directive.papers;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.papers.PaperProblem.Code;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.Signature.Authority;
import vn.thanghang.officialdocs.Signature.Capacity;

/**
 * A paper made of what was typed. There is always a paper to look at, with blanks where something is missing; whether it
 * may go to be signed, the problems say.
 */
public record ComposedPaper(OfficialDocument document, List<PaperProblem> problems) {

    public ComposedPaper {
        problems = List.copyOf(problems);
    }

    /** The year decides nothing but the century offered for two digits, and none is offered here. */
    public static ComposedPaper of(PaperFields fields, Year thisYear) {
        return new Composing(fields, thisYear).compose();
    }

    public List<PaperProblem> blocking() {
        return problems.stream().filter(PaperProblem::blocking).toList();
    }

    private static final class Composing {

        private static final Pattern AUTHORITY = Pattern.compile("(TM|KT|TL|TUQ|Q)\\s*\\.\\s*(\\S.*)");
        private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{N}]+(?:[-/&.][\\p{L}\\p{N}]+)*");
        private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[\\p{L}]?");

        private final PaperFields fields;
        private final Year thisYear;
        private final List<PaperProblem> problems = new ArrayList<>();

        Composing(PaperFields fields, Year thisYear) {
            this.fields = fields;
            this.thisYear = thisYear;
        }

        ComposedPaper compose() {
            DocumentType type = fields.type().orElse(DocumentType.CONG_VAN);
            present(type);
            var paper = OfficialDocument.of(type, text(PaperField.ISSUER));
            head(paper, type);
            opening(paper, type);
            BodyText.Parsed parsed = BodyText.parse(text(PaperField.BODY));
            problems.addAll(parsed.problems());
            paper.body(parsed.body());
            parsed.annexes().forEach(paper::annex);
            foot(paper);
            new PaperReminders(fields, type, problems).add();
            return new ComposedPaper(paper.build(), problems);
        }

        private void present(DocumentType type) {
            for (PaperField field : PaperField.values()) {
                boolean wanted = field.required() && !(field == PaperField.SUBJECT && type == DocumentType.THU_CONG);
                if (wanted && !isAnswered(field)) {
                    problems.add(PaperProblem.blocking(field, Code.MISSING));
                }
                lengths(field);
            }
        }

        /** An acting head signs in the line of the authority; then no office stands below it. */
        private boolean isAnswered(PaperField field) {
            boolean acting = field == PaperField.SIGNER_POSITION
                    && text(PaperField.SIGNER_CHAIN).contains("Q.");
            boolean kind = field != PaperField.TYPE || fields.type().isPresent();
            return kind && (!text(field).isEmpty() || acting);
        }

        private void lengths(PaperField field) {
            boolean list = field.shape() == PaperField.Shape.LIST;
            int longest = list
                    ? fields.lines(field).stream()
                            .mapToInt(String::length)
                            .max()
                            .orElse(0)
                    : text(field).length();
            if (longest > field.longest()) {
                problems.add(PaperProblem.blocking(field, Code.TOO_LONG, field.longest(), longest));
            }
            int lines = list ? fields.lines(field).size() : 0;
            if (lines > FieldLimits.LINES) {
                problems.add(PaperProblem.blocking(field, Code.TOO_MANY_LINES, FieldLimits.LINES));
            }
        }

        private void head(OfficialDocument.Builder paper, DocumentType type) {
            String superior = text(PaperField.SUPERIOR);
            if (!superior.isEmpty()) {
                paper.superior(superior);
            }
            String number = text(PaperField.NUMBER);
            if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
                problems.add(PaperProblem.blocking(PaperField.NUMBER, Code.NO_SYMBOL, number));
            }
            String symbol = text(PaperField.SYMBOL);
            if (!symbol.isEmpty() && !SYMBOL.matcher(symbol).matches()) {
                problems.add(PaperProblem.blocking(PaperField.SYMBOL, Code.NO_SYMBOL, symbol));
            }
            paper.symbol(number.isEmpty() ? null : number, symbol);
            paper.dated(text(PaperField.PLACE), date());
            String subject = text(PaperField.SUBJECT).replace('\n', ' ');
            paper.summary(type.isNamed() ? subject : subject.replaceFirst("^(?:[Vv]/v|[Vv]ề việc)\\s+", ""));
            urgency().ifPresent(paper::urgency);
        }

        private PartialDate date() {
            String typed = text(PaperField.DATE);
            Optional<PartialDate> date = DateText.typed(typed, thisYear);
            if (date.isEmpty()) {
                problems.add(PaperProblem.blocking(PaperField.DATE, Code.NO_DATE, typed));
            }
            return date.orElse(PartialDate.BLANK);
        }

        private Optional<Urgency> urgency() {
            return Arrays.stream(Urgency.values())
                    .filter(each -> each.name().equals(text(PaperField.URGENCY)))
                    .findFirst();
        }

        private void opening(OfficialDocument.Builder paper, DocumentType type) {
            String authority = text(PaperField.AUTHORITY);
            if (type == DocumentType.CONG_DIEN) {
                paper.salutation((authority.isEmpty() ? text(PaperField.ISSUER) : authority) + " điện");
            } else if (!authority.isEmpty()) {
                paper.authority(authority);
            }
            fields.lines(PaperField.BASES).forEach(paper::basis);
            fields.lines(PaperField.ADDRESSEES).forEach(paper::addressee);
        }

        private void foot(OfficialDocument.Builder paper) {
            List<String> left = fields.lines(PaperField.CO_SIGNER);
            if (!left.isEmpty()) {
                paper.signature(Signature.of(left.getFirst(), left.size() > 1 ? left.get(1) : null));
            }
            paper.signature(signature());
            fields.lines(PaperField.RECIPIENTS).forEach(paper::recipient);
            if (!text(PaperField.DRAFTER).isEmpty()) {
                paper.drafterMark(text(PaperField.DRAFTER));
            }
            if (!text(PaperField.ADDRESS).isEmpty()) {
                paper.address(text(PaperField.ADDRESS));
            }
        }

        private Signature signature() {
            var chain = new ArrayList<Authority>();
            for (String line : fields.lines(PaperField.SIGNER_CHAIN)) {
                Matcher parts = AUTHORITY.matcher(line);
                if (parts.matches()) {
                    chain.add(new Authority(
                            Capacity.valueOf(String.valueOf(parts.group(1))), String.valueOf(parts.group(2))));
                } else {
                    problems.add(PaperProblem.blocking(PaperField.SIGNER_CHAIN, Code.NO_AUTHORITY, line));
                }
            }
            String position = text(PaperField.SIGNER_POSITION);
            boolean acting =
                    position.isEmpty() && !chain.isEmpty() && chain.getLast().capacity() == Capacity.Q;
            String office = acting ? chain.removeLast().line() : position;
            return new Signature(chain, office, orNull(text(PaperField.SIGNER_NAME)));
        }

        private String text(PaperField field) {
            return fields.text(field);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}

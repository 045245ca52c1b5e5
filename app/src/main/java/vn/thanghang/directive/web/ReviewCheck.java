package vn.thanghang.directive.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.directive.web.ReviewForm.CitationRow;
import vn.thanghang.directive.web.ReviewForm.DutyRow;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;

/** Makes the fields of a document of what was typed, or says everything that is wrong with it at once. */
final class ReviewCheck {

    // Decides only what is offered for a year of two digits, and nothing is offered here.
    private static final int ANY_YEAR = 2000;

    private final ReviewForm form;
    private final Year thisYear;
    private final List<FieldError> errors = new ArrayList<>();

    private ReviewCheck(ReviewForm form, Year thisYear) {
        this.form = form;
        this.thisYear = thisYear;
    }

    /**
     * The outcome: usable only without errors.
     *
     * @param errors in the order of the form
     */
    record Checked(DocumentFields fields, List<FieldError> errors) {

        boolean isRight() {
            return errors.isEmpty();
        }
    }

    static Checked of(ReviewForm form, Year thisYear) {
        var check = new ReviewCheck(form, thisYear);
        DocumentFields fields = check.fields();
        return new Checked(fields, List.copyOf(check.errors));
    }

    /** The cited documents as far as they can be understood, in the places they have in the form. */
    static List<Citation> citedIn(ReviewForm form) {
        return form.citations().stream()
                .map(row -> new Citation(
                        orNull(row.type()),
                        orNull(row.code()),
                        DateText.typed(row.date(), Year.of(ANY_YEAR))
                                .filter(date -> date.year() != null)
                                .orElse(null),
                        orNull(row.issuer())))
                .toList();
    }

    private DocumentFields fields() {
        for (ReviewField field : ReviewField.values()) {
            lengths(field);
        }
        String urgency = form.text(ReviewField.URGENCY);
        var head = new DocumentHead(
                form.text(ReviewField.TYPE),
                form.text(ReviewField.NUMBER),
                form.text(ReviewField.SYMBOL),
                date(ReviewField.DATE.id(), form.text(ReviewField.DATE)),
                form.text(ReviewField.PLACE),
                form.text(ReviewField.ISSUER),
                form.text(ReviewField.SUPERIOR),
                form.text(ReviewField.SUBJECT),
                urgency(urgency));
        String name = form.text(ReviewField.SIGNER_NAME);
        var signer = new Signer(
                lines(ReviewField.SIGNER_CHAIN), form.text(ReviewField.SIGNER_POSITION), name.isEmpty() ? null : name);
        return new DocumentFields(
                head, lines(ReviewField.ADDRESSEES), signer, lines(ReviewField.RECIPIENTS), citations(), duties());
    }

    private void lengths(ReviewField field) {
        String text = form.text(field);
        if (field.required() && text.isEmpty()) {
            errors.add(FieldError.of(field.id(), "directive.missing." + field.key()));
        }
        boolean list = field.shape() == ReviewField.Shape.LIST;
        int longest =
                list ? lines(field).stream().mapToInt(String::length).max().orElse(0) : text.length();
        tooLong(field.id(), longest, field.longest());
        if (list && lines(field).size() > FieldLimits.LINES) {
            errors.add(FieldError.of(field.id(), "directive.wrong.lines", FieldLimits.LINES));
        }
    }

    private void tooLong(String id, int length, int most) {
        if (length > most) {
            errors.add(FieldError.of(id, "directive.wrong.tooLong", most, length));
        }
    }

    private List<String> lines(ReviewField field) {
        return Arrays.stream(form.text(field).split("\n"))
                .map(line -> line.replaceFirst("^[-+•–]\\s*", "").replaceFirst("\\s*;$", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static @Nullable Urgency urgency(String name) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private PartialDate date(String id, String typed) {
        Optional<PartialDate> date = DateText.typed(typed, thisYear);
        if (date.isEmpty()) {
            errors.add(FieldError.of(id, "directive.wrong.date", typed));
        }
        return date.orElse(PartialDate.BLANK);
    }

    private List<Duty> duties() {
        var duties = new ArrayList<Duty>();
        for (int i = 0; i < form.duties().size(); i++) {
            DutyRow row = form.duties().get(i);
            if (!row.isEmpty()) {
                duties.add(duty(row, i));
            }
        }
        return duties;
    }

    private Duty duty(DutyRow row, int i) {
        if (row.text().isEmpty()) {
            errors.add(FieldError.of(ReviewForm.name(ReviewForm.DUTY, i, "viec"), "directive.missing.duty"));
        }
        tooLong(ReviewForm.name(ReviewForm.DUTY, i, "muc"), row.path().length(), FieldLimits.PATH);
        tooLong(ReviewForm.name(ReviewForm.DUTY, i, "ai"), row.actor().length(), FieldLimits.ACTOR);
        tooLong(ReviewForm.name(ReviewForm.DUTY, i, "viec"), row.text().length(), FieldLimits.DUTY);
        tooLong(ReviewForm.name(ReviewForm.DUTY, i, "loi-han"), row.dueText().length(), FieldLimits.DUE_TEXT);
        String dueId = ReviewForm.name(ReviewForm.DUTY, i, "han");
        Optional<LocalDate> due = date(dueId, row.due()).complete();
        boolean partly = due.isEmpty() && !row.due().isEmpty();
        if (partly && errors.stream().noneMatch(error -> error.fieldId().equals(dueId))) {
            errors.add(FieldError.of(dueId, "directive.wrong.wholeDate", row.due()));
        }
        return new Duty(
                row.path(),
                orNull(row.actor()),
                row.text(),
                due.map(LocalDate::toString).orElse(null),
                orNull(row.dueText()));
    }

    private List<Citation> citations() {
        var citations = new ArrayList<Citation>();
        for (int i = 0; i < form.citations().size(); i++) {
            CitationRow row = form.citations().get(i);
            if (!row.isEmpty()) {
                citations.add(citation(row, i));
            }
        }
        return citations;
    }

    private Citation citation(CitationRow row, int i) {
        tooLong(ReviewForm.name(ReviewForm.CITATION, i, "loai"), row.type().length(), FieldLimits.CITATION_TYPE);
        tooLong(ReviewForm.name(ReviewForm.CITATION, i, "so"), row.code().length(), FieldLimits.CODE);
        tooLong(ReviewForm.name(ReviewForm.CITATION, i, "co-quan"), row.issuer().length(), FieldLimits.BODY);
        if (row.type().isEmpty() && row.code().isEmpty() && row.issuer().isEmpty()) {
            errors.add(FieldError.of(ReviewForm.name(ReviewForm.CITATION, i, "so"), "directive.missing.citation"));
        }
        PartialDate date = date(ReviewForm.name(ReviewForm.CITATION, i, "ngay"), row.date());
        return new Citation(
                orNull(row.type()), orNull(row.code()), date.year() == null ? null : date, orNull(row.issuer()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

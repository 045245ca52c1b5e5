package vn.thanghang.directive.meetings.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.thanghang.directive.meetings.Meeting;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;

/** The record of a meeting as it is typed, by the id of the field. */
public record MeetingForm(UUID key, Map<String, String> texts) {

    private static final List<String> FIELDS =
            List.of("loai", "ngay", "ten", "dia-diem", "tai-lieu", "phat-bieu", "ket-luan");
    private static final Map<String, Integer> LONGEST =
            Map.of("ten", 1000, "dia-diem", 300, "tai-lieu", 8000, "phat-bieu", 8000, "ket-luan", 50_000);

    public MeetingForm {
        texts = Map.copyOf(texts);
    }

    static MeetingForm sent(Map<String, String> sent) {
        var texts = new LinkedHashMap<String, String>();
        for (String field : FIELDS) {
            String typed = Objects.requireNonNullElse(sent.get(field), "");
            boolean line = !field.equals("tai-lieu") && !field.equals("phat-bieu") && !field.equals("ket-luan");
            texts.put(field, (line ? BorderText.line(typed) : BorderText.lines(typed)).value());
        }
        String key = sent.getOrDefault("key", "");
        return new MeetingForm(key.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(key) : UUID.randomUUID(), texts);
    }

    static MeetingForm of(Meeting meeting, Text text) {
        Meeting.Content content = meeting.content();
        return new MeetingForm(
                UUID.randomUUID(),
                Map.of(
                        "loai", content.kind().name(),
                        "ngay", text.date(content.heldOn()),
                        "ten", content.title(),
                        "dia-diem", content.place(),
                        "tai-lieu", content.materials(),
                        "phat-bieu", content.speakers(),
                        "ket-luan", content.conclusions()));
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private Optional<LocalDate> day(Year thisYear) {
        return VietnameseDate.read(text("ngay"), thisYear) instanceof DateReading.Read(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }

    Map<String, String> errors(Text text, Year thisYear) {
        var errors = new LinkedHashMap<String, String>();
        if (text("ten").isEmpty()) {
            errors.put("ten", text.of("directive.duties.typed.missing"));
        }
        if (day(thisYear).isEmpty()) {
            errors.put("ngay", text.of("directive.opinion.refusal.NO_DATE"));
        }
        LONGEST.forEach((field, most) -> {
            if (text(field).length() > most) {
                errors.put(field, text.of("directive.duties.typed.long", text.whole(most)));
            }
        });
        return errors;
    }

    /** Only when nothing is wrong. */
    Meeting.Content content(Year thisYear) {
        return new Meeting.Content(
                text("loai").equals("BRIEFING") ? Meeting.Kind.BRIEFING : Meeting.Kind.CONFERENCE,
                day(thisYear).orElseThrow(),
                text("ten"),
                text("dia-diem"),
                text("tai-lieu"),
                text("phat-bieu"),
                text("ket-luan"));
    }
}

package vn.thanghang.organisation.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.HolderKind;
import vn.thanghang.organisation.RelationKind;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The words of a file: written in one language, understood in both and by the names of the code. */
final class FileWords {

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<Class<?>, Map<String, Enum<?>>> values = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    FileWords(Texts texts) {
        for (Language language : Language.values()) {
            Text text = texts.in(language);
            for (Column column : Column.values()) {
                columns.put(FoldedText.of(heading(text, column)), column);
                columns.put(FoldedText.of(column.name()), column);
            }
            learn(AgencyKind.class, "organisation.kind.", text);
            learn(CodeScheme.class, "organisation.scheme.", text);
            learn(HolderKind.class, "organisation.capacity.", text);
            learn(RelationKind.class, "organisation.relation.", text);
            answers.put(FoldedText.of(answer(text, true)), true);
            answers.put(FoldedText.of(answer(text, false)), false);
        }
        answers.put("x", true);
        answers.put("true", true);
        answers.put("false", false);
    }

    private <E extends Enum<E>> void learn(Class<E> type, String prefix, Text text) {
        Map<String, Enum<?>> known = values.computeIfAbsent(type, t -> new HashMap<>());
        for (E value : type.getEnumConstants()) {
            known.put(FoldedText.of(text.of(prefix + value.name())), value);
            known.put(FoldedText.of(value.name()), value);
        }
    }

    static String heading(Text text, Column column) {
        return text.of("organisation.column." + column.name());
    }

    static String answer(Text text, boolean yes) {
        return text.of(yes ? "organisation.yes" : "organisation.no");
    }

    Optional<Column> column(String heading) {
        return Optional.ofNullable(columns.get(FoldedText.of(heading)));
    }

    <E extends Enum<E>> Optional<E> value(Class<E> type, String word) {
        return Optional.ofNullable(values.getOrDefault(type, Map.of()).get(FoldedText.of(word)))
                .map(type::cast);
    }

    Optional<Boolean> answer(String word) {
        return Optional.ofNullable(answers.get(FoldedText.of(word)));
    }
}

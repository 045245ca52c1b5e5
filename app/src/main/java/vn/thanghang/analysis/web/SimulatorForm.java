package vn.thanghang.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.whatif.SubdimensionFormula;
import vn.thanghang.platform.NumberField;
import vn.thanghang.platform.NumberReading;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.ErrorLine;

/**
 * What somebody typed into the simulator: one field per sub-dimension, and one per indicator where its formula is exact
 * in this edition. Empty means as published.
 *
 * @param fields every field in tree order
 * @param set the values that could be read, by code
 */
record SimulatorForm(List<Field> fields, Map<String, Double> set) {

    private static final int DECIMALS = 6;
    private static final double SLACK = 0.005;

    /** One field; {@code error} is empty when it can be taken, {@code published} NaN when nothing is. */
    record Field(Criterion criterion, String typed, String error, double published) {}

    SimulatorForm {
        fields = List.copyOf(fields);
        set = Map.copyOf(set);
    }

    static SimulatorForm read(UnitWords unit, Outlook outlook, MultiValueMap<String, String> typed) {
        Edition edition = unit.words().analysis().edition();
        List<Field> fields = new ArrayList<>();
        Map<String, Double> set = new LinkedHashMap<>();
        for (Criterion part : edition.tree().subdimensions()) {
            fields.add(field(unit, part, typed, set));
            SubdimensionFormula formula =
                    outlook.formulas().exact(edition.year(), part.code()).orElse(null);
            for (Criterion indicator : edition.tree().children(part.code())) {
                boolean usable = formula != null && formula.coefficients().containsKey(indicator.code());
                if (usable && !Double.isNaN(edition.score(unit.name(), indicator.code()))) {
                    fields.add(oneOf(unit.text(), part, field(unit, indicator, typed, set), set));
                }
            }
        }
        return new SimulatorForm(fields, set);
    }

    private static Field field(
            UnitWords unit, Criterion criterion, MultiValueMap<String, String> typed, Map<String, Double> set) {
        String text = typed.getFirst(criterion.code()) == null ? "" : String.valueOf(typed.getFirst(criterion.code()));
        double slack = criterion.level() == Level.INDICATOR ? 0 : SLACK;
        NumberField number = new NumberField(
                BigDecimal.valueOf(criterion.low() - slack), BigDecimal.valueOf(criterion.high() + slack), DECIMALS);
        NumberReading reading = number.read(text);
        if (reading instanceof NumberReading.Read(BigDecimal value, boolean ignored)) {
            set.put(criterion.code(), value.doubleValue());
        }
        double published = unit.words().analysis().edition().score(unit.name(), criterion.code());
        String error = reading instanceof NumberReading.OutOfRange
                ? unit.text()
                        .of(
                                "analysis.input.outOfScale",
                                text.strip(),
                                unit.text().number(criterion.low(), 2),
                                unit.text().number(criterion.high(), 2))
                : TypedNumber.error(unit.text(), reading);
        return new Field(criterion, text, error, published);
    }

    /** A sub-dimension and one of its indicators cannot both be set. */
    private static Field oneOf(Text text, Criterion part, Field indicator, Map<String, Double> set) {
        String code = indicator.criterion().code();
        if (!set.containsKey(part.code()) || !set.containsKey(code)) {
            return indicator;
        }
        set.remove(code);
        return new Field(
                indicator.criterion(),
                indicator.typed(),
                text.of("analysis.input.setTwice", part.code()),
                indicator.published());
    }

    List<ErrorLine> errors() {
        return fields.stream()
                .filter(field -> !field.error.isEmpty())
                .map(field -> new ErrorLine(id(field.criterion), field.criterion.code() + ": " + field.error))
                .toList();
    }

    static String id(Criterion criterion) {
        return "o-" + criterion.code().replace('.', '-');
    }
}

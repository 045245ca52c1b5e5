package vn.thanghang.analysis.outlook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thanghang.platform.BadInput;

/** Values of options, read strictly: a decimal point, no thousands, nothing guessed. */
final class OptionValues {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,20})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private OptionValues() {}

    /**
     * Reads {@code CODE=VALUE} pairs in the order given.
     *
     * @throws BadInput for a pair that is none, a code given twice, or a value that is no number
     */
    static Map<String, Double> byCode(String option, List<String> pairs) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new BadInput("analysis.outlook.notAPair", option, pair);
            }
            String code = pair.substring(0, equals).strip();
            Double value =
                    number(option + " " + code, pair.substring(equals + 1).strip());
            if (values.put(code, value) != null) {
                throw new BadInput("analysis.outlook.codeTwice", option, code);
            }
        }
        return values;
    }

    static double number(String option, String typed) {
        if (COMMA.matcher(typed).matches()) {
            throw new BadInput("analysis.outlook.decimalComma", option, typed);
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw new BadInput("analysis.outlook.notANumber", option, typed);
        }
        return Double.parseDouble(typed);
    }
}

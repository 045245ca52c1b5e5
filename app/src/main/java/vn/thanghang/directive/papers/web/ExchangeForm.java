package vn.thanghang.directive.papers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanghang.directive.papers.ExchangeLetter.Ends;
import vn.thanghang.officialdocs.edxml.Envelope.Organisation;
import vn.thanghang.platform.BorderText;

/**
 * Who sends an envelope to whom, as typed: an identifier, a semicolon, a name.
 *
 * @param from one line
 * @param to one line each
 */
public record ExchangeForm(String from, String to) {

    /** Identifiers of QĐ 20/2020/QĐ-TTg (H59.07) and of QCVN 102:2016 (000.07.00.H59). */
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9]{1,5}(?:\\.[A-Za-z0-9]{1,5}){0,6})\\s*[;,]\\s*(\\S.*)");

    static ExchangeForm sent(String from, String to) {
        return new ExchangeForm(
                BorderText.line(from).value(), BorderText.lines(to).value());
    }

    /** Ids of the fields that cannot be read. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (!LINE.matcher(from).matches()) {
            wrong.add("tu");
        }
        if (to.isBlank()
                || !to.lines()
                        .filter(line -> !line.isBlank())
                        .allMatch(line -> LINE.matcher(line).matches())) {
            wrong.add("den");
        }
        return wrong;
    }

    /** Only when nothing is wrong. */
    Ends ends() {
        return new Ends(
                organisation(from),
                to.lines()
                        .filter(line -> !line.isBlank())
                        .map(ExchangeForm::organisation)
                        .toList());
    }

    private static Organisation organisation(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        return Organisation.of(String.valueOf(parts.group(1)), String.valueOf(parts.group(2)));
    }
}

package vn.thanghang.directive.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;

/** Duties of an order that was typed: one a line, with its ordinal where one stands before it. */
public final class TypedDuties {

    private static final Pattern LINE = Pattern.compile(
            "(?:(\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-zđ](?=\\))|[IVX]{1,5}(?=\\.))[.)]?\\s+|[-–+•]\\s*)?(\\S.*)");

    private TypedDuties() {}

    /** At most 200; lines without words are left out. */
    public static List<Duty> of(String typed) {
        var duties = new ArrayList<Duty>();
        for (String line : typed.lines().map(String::strip).toList()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && duties.size() < FieldLimits.ROWS) {
                String path = parts.group(1) == null ? Integer.toString(duties.size() + 1) : parts.group(1);
                duties.add(new Duty(path, null, String.valueOf(parts.group(2)), null, null));
            }
        }
        return duties;
    }
}

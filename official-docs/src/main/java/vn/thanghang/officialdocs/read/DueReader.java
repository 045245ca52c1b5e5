package vn.thanghang.officialdocs.read;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads until when a duty runs. */
final class DueReader {
    private static final String BEFORE =
            "(?:chậm nhất(?: là)?(?: đến| vào| trong| hết)*|trước|đến hết|đến|hạn cuối(?: là)?|hạn chót(?: là)?"
                    + "|hoàn thành(?: trong| vào| trước| xong trước)?|xong trước|thời hạn(?: hoàn thành)?:?(?: trước)?|không quá|trong|vào|hết|thời gian(?: hoàn thành| thực hiện)?:?(?: trước| trong| đến)?|hạn(?: hoàn thành)?:?(?: trước)?)";
    private static final Pattern DAY = Pattern.compile("(?iu)" + BEFORE
            + "\\s+(?:\\d{1,2}\\s*(?:giờ|h|g)\\s*\\d{0,2}\\s*(?:phút)?,?\\s*)?(?:hết\\s+)?ngày\\s+(?<d>\\d{1,2})(?:\\s*[/.-]\\s*(?<m>\\d{1,2})(?:\\s*[/.-]\\s*(?<y>\\d{4}))?"
            + "|\\s+tháng\\s+(?<m2>\\d{1,2})(?:\\s+năm\\s+(?<y2>\\d{4})|\\s*/\\s*(?<y3>\\d{4}))?)");
    private static final Pattern MONTH = Pattern.compile("(?iu)" + BEFORE
            + "\\s+(?:cuối\\s+)?tháng\\s+(?<m>\\d{1,2})(?:\\s*/\\s*(?<y>\\d{4})|\\s+năm\\s+(?<y2>\\d{4}))");
    private static final Pattern QUARTER = Pattern.compile(
            "(?iu)" + BEFORE
                    + "\\s+(?:cuối\\s+)?quý\\s+(?<q>IV|III|II|I|[1-4])(?:\\s*/\\s*(?<y>\\d{4})|\\s+năm\\s+(?<y2>\\d{4})|[-/ ]+(?<y3>\\d{4}))");
    private static final Pattern YEAR = Pattern.compile("(?iu)(?:" + BEFORE + ")\\s+(?:cuối\\s+)?năm\\s+(?<y>\\d{4})");
    private static final Pattern PERIODIC = Pattern.compile(
            "(?iu)(?:trước|chậm nhất(?: vào)?)\\s+ngày\\s+\\d{1,2}\\s+(?:của\\s+)?(?:tháng cuối\\s+(?:mỗi\\s+)?(?:hằng |hàng )?quý|hằng tháng|hàng tháng|mỗi tháng|tháng cuối quý|tháng đầu quý sau|tháng sau)"
                    + "|(?:định kỳ\\s+)?(?:trước ngày \\d{1,2}\\s+)?(?:hằng|hàng) (?:tháng|quý|năm|tuần)|định kỳ (?:06|6) tháng[^.;,]{0,20}|(?:06|6) tháng một lần|thường xuyên");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?iu)(?:trong\\s+)?(?:thời (?:hạn|gian)\\s+|vòng\\s+|chậm nhất(?: sau| là)?\\s+|không quá\\s+|sau\\s+)(?:\\d{1,3}|một|hai|ba|năm|bảy|mười)\\s*(?:\\([^)]*\\)\\s*)?(?:ngày|tuần|tháng)(?: làm việc)?(?:,?\\s*(?:kể\\s+)?từ (?:ngày|khi)[^,.;]*)?");
    private static final Pattern NEVER_DAY = Pattern.compile("(?iu)^(?:đến ngày|trong|vào|đến|hết)\\b.*");

    private DueReader() {}

    /** The words that set the time, and the last day when they name one. */
    record Due(@Nullable String day, String words) {}

    static Optional<Due> read(String text, @Nullable Integer year) {
        Matcher periodic = PERIODIC.matcher(text);
        if (periodic.find() && periodic.group().length() > 18) {
            return Optional.of(new Due(null, periodic.group()));
        }
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            if (!isSpan(text, day)) {
                return Optional.of(new Due(dayOf(day, year), day.group()));
            }
        }
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            return Optional.of(new Due(endOf(first(month, "y", "y2"), number(month.group("m"))), month.group()));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            return Optional.of(
                    new Due(endOf(first(quarter, "y", "y2", "y3"), 3 * quarter(quarter.group("q"))), quarter.group()));
        }
        Matcher relative = RELATIVE.matcher(text);
        if (relative.find()) {
            return Optional.of(new Due(null, relative.group()));
        }
        periodic.reset();
        if (periodic.find()) {
            return Optional.of(new Due(null, periodic.group()));
        }
        Matcher whole = YEAR.matcher(text);
        boolean deadline = whole.find()
                && whole.group().toLowerCase(Locale.ROOT).matches("(?:trước|chậm nhất|hoàn thành|xong|đến hết|hạn).*");
        return deadline ? Optional.of(new Due(endOf(number(whole.group("y")), 12), whole.group())) : Optional.empty();
    }

    /** "từ ngày … đến ngày …" of the past and "Báo cáo … đến ngày" are spans all the same; only "kể từ" is no end. */
    private static boolean isSpan(String text, Matcher day) {
        String before = text.substring(0, day.start()).stripTrailing();
        boolean cited =
                Pattern.compile("(?iu)(?:số|ký|ban hành)\\s*$").matcher(before).find();
        return cited || (NEVER_DAY.matcher(day.group()).matches() && before.endsWith("kể từ"));
    }

    private static @Nullable String dayOf(Matcher match, @Nullable Integer documentYear) {
        Integer month = first(match, "m", "m2");
        Integer year = first(match, "y", "y2", "y3");
        Integer known = year == null ? documentYear : year;
        if (month == null || known == null || month > 12 || month < 1) {
            return null;
        }
        int day = number(match.group("d"));
        boolean possible = day >= 1 && day <= YearMonth.of(known, month).lengthOfMonth();
        return possible ? String.format(Locale.ROOT, "%04d-%02d-%02d", known, month, day) : null;
    }

    private static @Nullable String endOf(@Nullable Integer year, int month) {
        return year == null || month < 1 || month > 12
                ? null
                : YearMonth.of(year, month).atEndOfMonth().toString();
    }

    private static int quarter(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "I", "1" -> 1;
            case "II", "2" -> 2;
            case "III", "3" -> 3;
            default -> 4;
        };
    }

    private static @Nullable Integer first(Matcher match, String... groups) {
        for (String group : groups) {
            String found = match.group(group);
            if (found != null) {
                return number(found);
            }
        }
        return null;
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }
}

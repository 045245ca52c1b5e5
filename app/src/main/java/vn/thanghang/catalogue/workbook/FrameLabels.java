package vn.thanghang.catalogue.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.FoldedText;

/** The labels around the criteria: the aggregate with its interval, variances, respondents, headings and notes. */
final class FrameLabels {

    private static final Pattern AGGREGATE = Pattern.compile(
            "(chisopapitonghop|diempapitonghop|papitonghop|tongdiempapi|tongdiem|diemtonghop|papiscore|papiindex|papiaggregate"
                    + "|unweighted|weighted|papi95|papi90|papici|papistandarderror|papi\\d{0,4}$|total$|tong$|aggregate).*");
    private static final Pattern SIDE = Pattern.compile("(phuongsai|variance|var).*");
    private static final Pattern OF_DIMENSION = Pattern.compile(".*(?:chisonoidung|dimension)([1-9]).*");
    private static final Pattern RESPONDENTS = Pattern.compile(
            "(soquansat|observations?|n?obs|comau|samplesize|songuoitraloi|respondents|numberofrespondents).{0,30}");
    private static final Pattern HEADER = Pattern.compile(
            "(matinh|tentinh|tinh|madonvi|provincecode|provincename|province|provinces|vung|region|khuvuc|stt|unit|code)$"
                    + "|tinhthanhpho.*|.*34tinhthanh.*|provincecity.*");
    private static final Pattern NOTE = Pattern.compile("(ghichu|note|banquyen|copyright|nguon|source).*");

    private FrameLabels() {}

    static boolean isSideFigure(String label) {
        String folded = FoldedText.of(label);
        return SIDE.matcher(folded).matches() || OF_DIMENSION.matcher(folded).matches() && boundOf(folded) != null;
    }

    static @Nullable RowLabel find(List<String> labels, boolean weighted) {
        return labels.stream()
                .map(FoldedText::of)
                .sorted((a, b) -> Boolean.compare(saysWeight(b), saysWeight(a)))
                .flatMap(folded -> Stream.ofNullable(find(folded, weighted)))
                .findFirst()
                .orElse(null);
    }

    private static boolean saysWeight(String folded) {
        return folded.contains("trongso") || folded.contains("weighted");
    }

    private static @Nullable RowLabel find(String folded, boolean weighted) {
        Matcher dimension = OF_DIMENSION.matcher(folded);
        if (SIDE.matcher(folded).matches() || dimension.matches()) {
            return new RowLabel(RowKind.SIDE_FIGURE, dimension.matches() ? dimension.group(1) : Criterion.TOTAL);
        }
        if (HEADER.matcher(folded).matches()) {
            return new RowLabel(RowKind.HEADER, "");
        }
        if (RESPONDENTS.matcher(folded).matches()) {
            return new RowLabel(RowKind.RESPONDENTS, "");
        }
        if (AGGREGATE.matcher(folded).matches()) {
            return new RowLabel(aggregate(folded, weighted), Criterion.TOTAL);
        }
        return NOTE.matcher(folded).matches() ? new RowLabel(RowKind.NOTE, "") : null;
    }

    private static RowKind aggregate(String folded, boolean weightedBefore) {
        boolean says = saysWeight(folded);
        boolean unweighted =
                folded.contains("khongcotrongso") || folded.contains("unweighted") || folded.contains("khongtrongso");
        RowKind bound = boundOf(folded);
        boolean weighted = says ? !unweighted : bound != null && weightedBefore;
        if (bound == null) {
            return weighted ? RowKind.WEIGHTED_SCORE : RowKind.SCORE;
        }
        return weighted ? weightedTwin(bound) : bound;
    }

    private static @Nullable RowKind boundOf(String folded) {
        if (folded.contains("toithieu")
                || folded.contains("canduoi")
                || folded.contains("cilow")
                || folded.contains("lowerbound")) {
            return RowKind.INTERVAL_LOW;
        }
        if (folded.contains("toida")
                || folded.contains("cantren")
                || folded.contains("cihigh")
                || folded.contains("upperbound")) {
            return RowKind.INTERVAL_HIGH;
        }
        return folded.contains("saiso") || folded.contains("standarderror") ? RowKind.STANDARD_ERROR : null;
    }

    private static RowKind weightedTwin(RowKind bound) {
        return switch (bound) {
            case INTERVAL_LOW -> RowKind.WEIGHTED_LOW;
            case INTERVAL_HIGH -> RowKind.WEIGHTED_HIGH;
            default -> RowKind.WEIGHTED_ERROR;
        };
    }
}

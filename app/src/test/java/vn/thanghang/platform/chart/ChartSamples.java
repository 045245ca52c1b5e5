package vn.thanghang.platform.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.platform.text.Text;

/** One drawing of each kind, with the awkward cases in it: long names, gaps, missing values, ties, markup in names. */
public final class ChartSamples {

    private ChartSamples() {}

    public static Map<String, String> all(Text text) {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("dot", dotPlot().svg(text));
        charts.put("slope", slope().svg(text));
        charts.put("trend", trend().svg(text));
        charts.put("bars", bars().svg(text));
        charts.put("tiles", map("tiles").tiles());
        charts.put("map", map("map").outlines());
        charts.put("star", star().svg());
        charts.put("spark", new Sparkline(List.of(1.2, 1.4, Double.NaN, 1.1, 1.6)).svg());
        return charts;
    }

    public static DotPlot dotPlot() {
        return new DotPlot(
                "dot",
                "Trà Vinh thuộc nhóm Thấp",
                "Bốn nhóm theo điểm tổng hợp",
                List.of(
                        new DotPlot.Band(
                                Tier.FIRST,
                                "Cao · 2 tỉnh",
                                List.of(
                                        new DotPlot.Dot("Quảng Ninh", 47.8763, 47.1, 48.6, false),
                                        new DotPlot.Dot("Bình Dương", 47.448, 46.3, 48.6, false))),
                        new DotPlot.Band(Tier.SECOND, "Trung bình cao · 0 tỉnh", List.of()),
                        new DotPlot.Band(
                                Tier.THIRD,
                                "Trung bình thấp · 1 tỉnh",
                                List.of(DotPlot.Dot.of("Bà Rịa - Vũng Tàu", 41.2))),
                        new DotPlot.Band(
                                Tier.FOURTH,
                                "Thấp · 2 tỉnh",
                                List.of(
                                        new DotPlot.Dot("Trà Vinh", 40.7172, 39.41, 42.02, true),
                                        DotPlot.Dot.of("Cao Bằng <b>", 38.8036)))),
                2);
    }

    public static SlopeChart slope() {
        return new SlopeChart(
                "slope",
                "Ba nội dung tăng, hai nội dung giảm",
                "Điểm năm 2021 và 2022",
                "2021",
                "2022",
                List.of(
                        new SlopeChart.Line("Nội dung 1", 4.1, 4.5, SlopeChart.Weight.NAMED),
                        new SlopeChart.Line("Nội dung 2", 4.12, 4.12, SlopeChart.Weight.QUIET),
                        new SlopeChart.Line("Nội dung 3", 4.11, 4.51, SlopeChart.Weight.NAMED),
                        new SlopeChart.Line("Chung", 4.0, 3.2, SlopeChart.Weight.OWN)),
                2);
    }

    public static TrendLine trend() {
        return new TrendLine(
                "trend",
                "Quản trị điện tử",
                "Điểm các năm 2018 đến 2023",
                2018,
                List.of(Double.NaN, 2.2, 2.4, Double.NaN, 2.9, 3.0),
                List.of(2.5, 2.6, 2.7, 2.87, 3.01, 3.18),
                "Trà Vinh",
                "Trung vị cả nước",
                List.of(2022),
                List.of(2020),
                1,
                4,
                2);
    }

    public static DivergingBars bars() {
        return new DivergingBars(
                "bars",
                "Ba phần tạo nên khoảng cách",
                "Khoảng cách điểm theo nội dung",
                "cao hơn",
                "thấp hơn",
                List.of(
                        new DivergingBars.Bar("2. Công khai, minh bạch trong việc ra quyết định ở địa phương", 0.9012),
                        new DivergingBars.Bar("8. Quản trị điện tử", 0.4),
                        new DivergingBars.Bar("Phần lẻ do làm tròn", 0.0),
                        new DivergingBars.Bar("6. Cung ứng dịch vụ công", -0.31)),
                2);
    }

    public static ProvinceMap map(String id) {
        Map<String, Tier> tiers = new LinkedHashMap<>();
        int i = 0;
        for (String province : new ArrayList<>(ProvinceMap.provinces())) {
            tiers.put(province, Tier.of(i++ % 5));
        }
        tiers.remove("bac-ninh");
        return new ProvinceMap(
                id,
                "Bốn nhóm trên bản đồ",
                "Mỗi tỉnh một ô",
                tiers,
                "tra-vinh",
                List.of(
                        new ProvinceMap.KeyLine(Tier.FIRST, "Cao"),
                        new ProvinceMap.KeyLine(Tier.SECOND, "Trung bình cao"),
                        new ProvinceMap.KeyLine(Tier.THIRD, "Trung bình thấp"),
                        new ProvinceMap.KeyLine(Tier.FOURTH, "Thấp"),
                        new ProvinceMap.KeyLine(Tier.NONE, "Không công bố")),
                List.of("Hoàng Sa", "(Đà Nẵng)"),
                List.of("Trường Sa", "(Khánh Hòa)"));
    }

    public static ProfileStar star() {
        return new ProfileStar(
                List.of(
                        "1 Tham gia",
                        "2 Công khai, minh bạch",
                        "3 Trách nhiệm giải trình",
                        "4 Kiểm soát tham nhũng",
                        "5 Thủ tục hành chính",
                        "6 Dịch vụ công",
                        "7 Môi trường",
                        "8 Quản trị điện tử"),
                List.of(4.5, 4.8, 4.1, 6.4, 7.2, 7.9, 3.1, 2.6),
                List.of(4.97, 5.26, 4.28, 6.69, 7.22, 7.52, 3.46, 3.01),
                1,
                10);
    }
}

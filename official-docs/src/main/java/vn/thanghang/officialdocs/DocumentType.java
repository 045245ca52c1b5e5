package vn.thanghang.officialdocs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 29 kinds of administrative document of NĐ 30/2020/NĐ-CP, article 7: 27 with an abbreviation (annex III, table 1)
 * plus công văn and thư công, which have none and carry the codes {@code CONGVAN} and {@code THUCONG} here.
 *
 * <p>{@link #abbreviation()} is {@code null} exactly for those two.
 */
public enum DocumentType {
    NGHI_QUYET("NQ", "Nghị quyết", "1.1"),
    QUYET_DINH("QĐ", "Quyết định", "1.2"),
    CHI_THI("CT", "Chỉ thị", "1.4"),
    QUY_CHE("QC", "Quy chế", "1.4"),
    QUY_DINH("QyĐ", "Quy định", "1.4"),
    THONG_CAO("TC", "Thông cáo", "1.4"),
    THONG_BAO("TB", "Thông báo", "1.4"),
    HUONG_DAN("HD", "Hướng dẫn", "1.4"),
    CHUONG_TRINH("CTr", "Chương trình", "1.4"),
    KE_HOACH("KH", "Kế hoạch", "1.4"),
    PHUONG_AN("PA", "Phương án", "1.4"),
    DE_AN("ĐA", "Đề án", "1.4"),
    DU_AN("DA", "Dự án", "1.4"),
    BAO_CAO("BC", "Báo cáo", "1.4"),
    BIEN_BAN("BB", "Biên bản", "1.9"),
    TO_TRINH("TTr", "Tờ trình", "1.4"),
    HOP_DONG("HĐ", "Hợp đồng", "1.4"),
    CONG_DIEN("CĐ", "Công điện", "1.6"),
    BAN_GHI_NHO("BGN", "Bản ghi nhớ", "1.4"),
    BAN_THOA_THUAN("BTT", "Bản thỏa thuận", "1.4"),
    GIAY_UY_QUYEN("GUQ", "Giấy ủy quyền", "1.4"),
    GIAY_MOI("GM", "Giấy mời", "1.7"),
    GIAY_GIOI_THIEU("GGT", "Giấy giới thiệu", "1.8"),
    GIAY_NGHI_PHEP("GNP", "Giấy nghỉ phép", "1.10"),
    PHIEU_GUI("PG", "Phiếu gửi", "1.4"),
    PHIEU_CHUYEN("PC", "Phiếu chuyển", "1.4"),
    PHIEU_BAO("PB", "Phiếu báo", "1.4"),
    CONG_VAN(null, "Công văn", "1.5"),
    THU_CONG(null, "Thư công", "1.4");

    private final @Nullable String abbreviation;
    private final String title;
    private final String template;

    DocumentType(@Nullable String abbreviation, String title, String template) {
        this.abbreviation = abbreviation;
        this.title = title;
        this.template = template;
    }

    /** The abbreviation used in the symbol, for example {@code BC}; {@code null} for công văn and thư công. */
    public @Nullable String abbreviation() {
        return abbreviation;
    }

    /** The stable code: the abbreviation, or {@code CONGVAN} / {@code THUCONG}. */
    public String code() {
        return abbreviation != null ? abbreviation : this == CONG_VAN ? "CONGVAN" : "THUCONG";
    }

    /** The Vietnamese name, for example {@code Báo cáo}. */
    public String title() {
        return title;
    }

    /** The number of the template in annex III of the decree. */
    public String template() {
        return template;
    }

    /** Whether the name of the type stands above the summary (component 5a); công văn has a "V/v" line instead. */
    public boolean isNamed() {
        return this != CONG_VAN;
    }

    /** The line that opens the enacting part, {@code QUYẾT ĐỊNH:} or {@code QUYẾT NGHỊ:}; empty for other types. */
    public Optional<String> enactingWord() {
        return switch (this) {
            case QUYET_DINH -> Optional.of("QUYẾT ĐỊNH:");
            case NGHI_QUYET -> Optional.of("QUYẾT NGHỊ:");
            case CHI_THI,
                    QUY_CHE,
                    QUY_DINH,
                    THONG_CAO,
                    THONG_BAO,
                    HUONG_DAN,
                    CHUONG_TRINH,
                    KE_HOACH,
                    PHUONG_AN,
                    DE_AN -> Optional.empty();
            case DU_AN, BAO_CAO, BIEN_BAN, TO_TRINH, HOP_DONG, CONG_DIEN, BAN_GHI_NHO, BAN_THOA_THUAN, GIAY_UY_QUYEN ->
                Optional.empty();
            case GIAY_MOI, GIAY_GIOI_THIEU, GIAY_NGHI_PHEP, PHIEU_GUI, PHIEU_CHUYEN, PHIEU_BAO, CONG_VAN, THU_CONG ->
                Optional.empty();
        };
    }

    /** The type of a {@link #code()}; letter case counts ({@code CTr} is a programme, {@code CT} a directive). */
    public static Optional<DocumentType> ofCode(String code) {
        return List.of(values()).stream()
                .filter(type -> type.code().equals(code))
                .findFirst();
    }
}

package vn.thanghang.directive.duties;

import java.util.regex.Pattern;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.platform.FoldedText;

/** Where an agency stands, as far as it decides who may order whom. */
public enum Rank {
    /** Government, ministries. */
    CENTRAL,
    /** Party bodies. */
    PARTY,
    /** Committee of the province and its chairman. */
    PROVINCE,
    /** Departments and agencies of that rank. */
    DEPARTMENT,
    /** Committees of districts and communes. */
    LOCALITY,
    /** Police, army, courts, tax, social insurance, the Front: outside of the committee's authority. */
    OUTSIDE;

    private static final Pattern PARTY_BODY = Pattern.compile("tinh uy|thanh uy|huyen uy|dang uy|dang bo");
    private static final Pattern OUTSIDE_BODY = Pattern.compile(
            "cong an|quan su|toa an|vien kiem sat|cuc thue|bao hiem xa hoi|mat tran to quoc|lien doan lao dong|hoi lien hiep|hoi nong dan|doan thanh nien");
    private static final Pattern PROVINCE_BODY =
            Pattern.compile("^(chu tich )?(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\\b");
    private static final Pattern LOCAL_BODY =
            Pattern.compile("(uy ban nhan dan|ubnd) (huyen|quan|thi xa|thi tran|xa|phuong|dac khu|thanh pho thuoc)\\b");
    private static final Pattern CENTRAL_BODY =
            Pattern.compile("^(chinh phu|thu tuong|bo |quoc hoi|van phong chinh phu)");

    public static Rank of(AgencyKind kind, boolean outside) {
        if (kind == AgencyKind.PARTY) {
            return PARTY;
        }
        if (outside) {
            return OUTSIDE;
        }
        return switch (kind) {
            case PROVINCE_COMMITTEE -> PROVINCE;
            case DEPARTMENT, EQUIVALENT -> DEPARTMENT;
            case DISTRICT_COMMITTEE, COMMUNE_COMMITTEE -> LOCALITY;
            case VERTICAL, PARTY, FRONT -> OUTSIDE;
            case PROVINCE, CITY_OF_PROVINCE, TOWN, DISTRICT, WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> LOCALITY;
        };
    }

    /** Of an issuer that the book does not know, by its printed name. What is told apart by nothing is a department. */
    public static Rank named(String printed) {
        String name = FoldedText.of(printed);
        if (CENTRAL_BODY.matcher(name).find()) {
            return CENTRAL;
        }
        if (PARTY_BODY.matcher(name).find()) {
            return PARTY;
        }
        if (OUTSIDE_BODY.matcher(name).find()) {
            return OUTSIDE;
        }
        if (LOCAL_BODY.matcher(name).find()) {
            return LOCALITY;
        }
        return PROVINCE_BODY.matcher(name).find() ? PROVINCE : DEPARTMENT;
    }
}

package vn.thanghang.directive.papers;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.papers.KnownAgencies.Own;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/**
 * The fields a new paper begins with: agency, place, signer and recipients as in the last paper of the same person, the
 * month of today, and the skeleton its kind usually has. A blank day and number are for the văn thư.
 */
public final class StartingPaper {

    private static final PaperField[] KEPT = {
        PaperField.SUPERIOR,
        PaperField.ISSUER,
        PaperField.PLACE,
        PaperField.SIGNER_CHAIN,
        PaperField.SIGNER_POSITION,
        PaperField.SIGNER_NAME,
        PaperField.RECIPIENTS,
        PaperField.DRAFTER,
        PaperField.ADDRESS
    };

    private final Text words = Texts.ofPaper("paper-starts");
    private final Map<PaperField, String> texts = new EnumMap<>(PaperField.class);
    private final DocumentType type;

    private StartingPaper(DocumentType type) {
        this.type = type;
    }

    /**
     * @param last what the person typed last
     * @param own the agency written for, used while there is no last paper
     * @param answered the document this paper replies to
     */
    public static PaperFields of(
            DocumentType type, Optional<PaperFields> last, Own own, YearMonth month, @Nullable Document answered) {
        var start = new StartingPaper(type);
        start.fill(last, own, month);
        if (answered != null) {
            start.answer(answered.fields().head());
        }
        return new PaperFields(start.texts);
    }

    private void fill(Optional<PaperFields> last, Own own, YearMonth month) {
        texts.put(PaperField.TYPE, type.code());
        texts.put(PaperField.ISSUER, own.name());
        texts.put(PaperField.SUPERIOR, own.superior());
        texts.put(PaperField.PLACE, own.place());
        texts.put(PaperField.RECIPIENTS, words.of("recipients"));
        texts.put(PaperField.BODY, body());
        texts.put(PaperField.BASES, bases());
        last.ifPresent(before -> {
            for (PaperField field : KEPT) {
                texts.put(field, before.text(field));
            }
        });
        texts.put(PaperField.SYMBOL, symbol(last, own));
        texts.put(PaperField.DATE, DateText.shown(PartialDate.of(month)));
    }

    /** BC-SNV leads to KH-SNV, and so does SNV; of SNV-CCHC only the agency is known. */
    private String symbol(Optional<PaperFields> last, Own own) {
        String abbreviation = type.abbreviation();
        String before = last.map(fields -> fields.text(PaperField.SYMBOL)).orElse("");
        boolean named =
                last.flatMap(PaperFields::type).map(DocumentType::abbreviation).isPresent();
        int cut = before.indexOf('-');
        if (last.flatMap(PaperFields::type).equals(Optional.of(type))) {
            return before;
        }
        String whole = named || before.isEmpty() ? own.abbreviation() : before;
        String agency = cut < 0 ? whole : named ? before.substring(cut + 1) : before.substring(0, cut);
        if (agency.isEmpty()) {
            return "";
        }
        return abbreviation == null ? agency : abbreviation + "-" + agency;
    }

    private String bases() {
        return switch (type) {
            case NGHI_QUYET, QUYET_DINH -> words.of("bases");
            case CHI_THI, QUY_CHE, QUY_DINH, THONG_CAO, THONG_BAO, HUONG_DAN, CHUONG_TRINH, KE_HOACH, PHUONG_AN -> "";
            case DE_AN, DU_AN, BAO_CAO, BIEN_BAN, TO_TRINH, HOP_DONG, CONG_DIEN, BAN_GHI_NHO, BAN_THOA_THUAN -> "";
            case GIAY_UY_QUYEN, GIAY_MOI, GIAY_GIOI_THIEU, GIAY_NGHI_PHEP, PHIEU_GUI, PHIEU_CHUYEN, PHIEU_BAO -> "";
            case CONG_VAN, THU_CONG -> "";
        };
    }

    private String body() {
        return switch (type) {
            case NGHI_QUYET, QUYET_DINH -> words.of("body.articles", words.of("body.kind." + type.name()));
            case QUY_CHE, QUY_DINH -> words.of("body.chapters", words.of("body.kind." + type.name()));
            case KE_HOACH, CHUONG_TRINH, PHUONG_AN, DE_AN, DU_AN -> words.of("body.plan");
            case BAO_CAO -> words.of("body.report");
            case TO_TRINH -> words.of("body.submission");
            case THONG_BAO, THONG_CAO -> words.of("body.notice");
            case CHI_THI, HUONG_DAN, CONG_DIEN -> words.of("body.duties");
            case BIEN_BAN -> words.of("body.minutes");
            case GIAY_MOI -> words.of("body.invitation");
            case GIAY_GIOI_THIEU -> words.of("body.introduction");
            case GIAY_NGHI_PHEP -> words.of("body.leave");
            case GIAY_UY_QUYEN -> words.of("body.authorisation");
            case HOP_DONG, BAN_GHI_NHO, BAN_THOA_THUAN, PHIEU_GUI, PHIEU_CHUYEN, PHIEU_BAO, CONG_VAN, THU_CONG -> "";
        };
    }

    private void answer(DocumentHead head) {
        String kind = DocumentType.ofCode(head.type()).map(DocumentType::title).orElse(head.type());
        String date = head.date().year() == null ? "" : " " + head.date().inWords();
        texts.put(PaperField.ADDRESSEES, head.issuer().replace('\n', ' '));
        texts.put(PaperField.SUBJECT, words.of("answer.subject", head.subject()));
        texts.put(
                PaperField.BODY,
                words.of(
                        "answer.body",
                        kind + " số " + head.code() + date,
                        head.issuer().replace('\n', ' '),
                        head.subject()));
    }
}

package vn.thanghang.directive.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.Proposal;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.FoldedText;

/** What is proposed from the words of a document alone. */
class ProposedDirectiveTest {

    private static final List<KnownAgency> BOOK = List.of(
            known("snv", Rank.DEPARTMENT, "Sở Nội vụ", "SNV"),
            known("syt", Rank.DEPARTMENT, "Sở Y tế"),
            known("snn", Rank.DEPARTMENT, "Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp"),
            known("snnmt", Rank.DEPARTMENT, "Sở Nông nghiệp và Môi trường"),
            known("vp", Rank.DEPARTMENT, "Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh"),
            known("cat", Rank.OUTSIDE, "Công an tỉnh"),
            known("cl", Rank.LOCALITY, "Ủy ban nhân dân huyện Càng Long", "UBND huyện Càng Long"));

    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH SÔNG LAM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: /UBND-NC
            V/v khắc phục hạn chế, nâng cao Chỉ số PAPI năm 2023
            Sông Lam, ngày tháng 5 năm 2023
            Kính gửi:
            - Thủ trưởng các sở, ban, ngành thuộc UBND tỉnh;
            - Chủ tịch UBND các huyện, thị xã, thành phố.
            Xét Báo cáo số 61/BC-SNV ngày 24 tháng 4 năm 2023 của Giám đốc Sở Nội vụ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
            1. Thủ trưởng các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố: (1) Quán triệt văn bản của tỉnh về cải cách hành chính; (2) Đề ra biện pháp nâng cao nhận thức của công chức về Chỉ số PAR Index, PAPI, SIPAS.
            2. Các cơ quan được phân công phụ trách các tiêu chí Chỉ số nội dung (nêu tại Báo cáo số 61/BC-SNV) xây dựng kế hoạch khắc phục, nhất là công tác phối hợp với Ủy ban nhân dân cấp huyện.
            3. Giao Sở Nội vụ theo dõi, đôn đốc, hướng dẫn các cơ quan được phân công phụ trách các tiêu chí (đối với cơ quan chậm xây dựng kế hoạch thì tổng hợp, báo cáo Ủy ban nhân dân tỉnh)./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT, NC.
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Trần Văn Hải
            """;

    private static KnownAgency known(String id, Rank rank, String... names) {
        return new KnownAgency(id, rank, Stream.of(names).map(FoldedText::of).toList());
    }

    @Test
    void theLetterGivesThreeDutiesToTheRightAddressees() {
        var read = new DocumentReader().readText(LETTER);
        assertThat(read).isInstanceOf(Reading.Read.class);
        var proposed = ProposedDirective.of(Proposal.fields(((Reading.Read) read).document()), BOOK);
        assertThat(proposed.birth()).isEqualTo(Birth.LETTER);
        assertThat(proposed.indexCode()).isEqualTo("PAPI");
        assertThat(proposed.workYear()).isEqualTo(2023);
        assertThat(proposed.duties()).extracting(ProposedDuty::path).containsExactly("1", "2", "3");
        assertThat(proposed.duties())
                .extracting(ProposedDuty::kind)
                .containsExactly(ObligationKind.GENERAL, ObligationKind.PLAN, ObligationKind.OVERSIGHT);
        assertThat(proposed.duties().get(0).addressees())
                .containsExactly(
                        Addressee.group(AddresseeGroup.ALL_DEPARTMENTS),
                        Addressee.group(AddresseeGroup.ALL_LOCALITIES));
        assertThat(proposed.duties().get(1).addressees()).containsExactly(Addressee.group(AddresseeGroup.IN_CHARGE));
        assertThat(proposed.duties().get(2).addressees()).containsExactly(Addressee.agency("snv"));
        assertThat(proposed.duties()).allMatch(duty -> duty.due() == null);
    }

    @Test
    void agenciesAreFoundByAnyOfTheirNamesInTheOrderOfTheText() {
        assertThat(of("Sở Nông nghiệp, SNV và Văn phòng UBND tỉnh", "rà soát").addressees())
                .extracting(Addressee::agency)
                .containsExactly("snn", "snv", "vp");
        assertThat(of("Sở Nông nghiệp và Môi trường", "rà soát").addressees())
                .containsExactly(Addressee.agency("snnmt"));
        assertThat(of("Đề nghị Công an tỉnh", "phối hợp").addressees()).containsExactly(Addressee.agency("cat"));
        assertThat(of("UBND huyện Càng Long", "rà soát").addressees()).containsExactly(Addressee.agency("cl"));
    }

    @Test
    void groupsAreFoundByTheirUsualNames() {
        for (String words : List.of(
                "Các sở, ban, ngành tỉnh",
                "Giám đốc các sở, thủ trưởng các ban, ngành tỉnh",
                "Thủ trưởng các sở, ngành",
                "Các cơ quan chuyên môn thuộc UBND tỉnh")) {
            assertThat(of(words, "thực hiện tốt").addressees())
                    .as(words)
                    .containsExactly(Addressee.group(AddresseeGroup.ALL_DEPARTMENTS));
        }
        for (String words : List.of(
                "Chủ tịch Ủy ban nhân dân các huyện, thành phố",
                "UBND cấp xã",
                "Ủy ban nhân dân các xã, phường",
                "Các địa phương")) {
            assertThat(of(words, "thực hiện tốt").addressees())
                    .as(words)
                    .containsExactly(Addressee.group(AddresseeGroup.ALL_LOCALITIES));
        }
    }

    @Test
    void whereNobodyIsNamedTheAddresseesOfTheDocumentAreMeant() {
        var fields = fields("LETTER về việc", new Duty("", null, "Khẩn trương triển khai thực hiện.", null, null));
        assertThat(ProposedDirective.of(fields, BOOK).duties().getFirst().addressees())
                .containsExactly(Addressee.agency("syt"));
    }

    @Test
    void theActorIsReadFromTheTextWhereTheReaderGaveNone() {
        var fields = fields("x", new Duty("1", null, "Giao Sở Nội vụ tham mưu ban hành kế hoạch.", null, null));
        assertThat(ProposedDirective.of(fields, BOOK).duties().getFirst().addressees())
                .containsExactly(Addressee.agency("snv"));
    }

    @Test
    void kindsFollowTheWordsAndTheAddressees() {
        assertThat(of("Sở Nội vụ", "Sở Nội vụ theo dõi, đôn đốc việc xây dựng kế hoạch")
                        .kind())
                .isEqualTo(ObligationKind.OVERSIGHT);
        assertThat(of("Các sở, ban, ngành", "xây dựng kế hoạch khắc phục").kind())
                .isEqualTo(ObligationKind.PLAN);
        assertThat(of("Các sở, ban, ngành", "theo dõi, tăng cường kỷ luật").kind())
                .isEqualTo(ObligationKind.GENERAL);
        assertThat(of("Sở Y tế", "công khai giá khám bệnh").kind()).isEqualTo(ObligationKind.OTHER);
    }

    @Test
    void aDateReadIsProposedForEveryKindButTheGeneralOne() {
        var plan = fields("x", new Duty("1", "Sở Y tế", "xây dựng kế hoạch", "2023-06-30", "trước ngày 30/6/2023"));
        assertThat(ProposedDirective.of(plan, BOOK).duties().getFirst().due()).hasToString("2023-06-30");
        var general = fields("x", new Duty("1", "Các sở, ban, ngành", "quán triệt", "2023-06-30", "trước 30/6"));
        assertThat(ProposedDirective.of(general, BOOK).duties().getFirst().due())
                .isNull();
    }

    @Test
    void theIndexIsThatOfTheSubjectBeforeThoseNamedInBetween() {
        var duty = new Duty("1", "Sở Y tế", "nâng cao Chỉ số PAPI", null, null);
        assertThat(ProposedDirective.of(fields("nâng cao Chỉ số cải cách hành chính năm 2024", duty), BOOK))
                .extracting(ProposedDirective::indexCode, ProposedDirective::workYear)
                .containsExactly("PAR_INDEX", 2024);
        assertThat(ProposedDirective.of(fields("nhiệm vụ trọng tâm", duty), BOOK)
                        .indexCode())
                .isEqualTo("PAPI");
        assertThat(ProposedDirective.of(fields("nâng cao sự hài lòng của người dân", duty), BOOK)
                        .indexCode())
                .isEqualTo("SIPAS");
        var other = new Duty("1", "Sở Y tế", "trồng cây", null, null);
        assertThat(ProposedDirective.of(fields("trồng cây", other), BOOK).indexCode())
                .isEmpty();
    }

    @Test
    void everyBirthIsToldByTheHead() {
        assertThat(birth("CT", "x", "UBND tỉnh")).isEqualTo(Birth.INSTRUCTION);
        assertThat(birth("KH", "x", "UBND tỉnh")).isEqualTo(Birth.PLAN);
        assertThat(birth("QĐ", "x", "UBND tỉnh")).isEqualTo(Birth.DECISION);
        assertThat(birth("TB", "kết luận", "UBND tỉnh")).isEqualTo(Birth.CONCLUSION_NOTICE);
        assertThat(birth("CONGVAN", "truyền đạt ý kiến chỉ đạo", "Văn phòng UBND tỉnh"))
                .isEqualTo(Birth.CONVEYED);
        assertThat(birth("CONGVAN", "khắc phục", "UBND tỉnh")).isEqualTo(Birth.LETTER);
        assertThat(birth("CTr", "x", "UBND tỉnh")).isEqualTo(Birth.PROGRAMME);
        for (Birth typed : List.of(Birth.NOTE_ON_SUBMISSION, Birth.BRIEFING)) {
            assertThat(birth(typed.type(), "x", "UBND tỉnh")).isEqualTo(typed);
        }
    }

    private static Birth birth(String type, String subject, String issuer) {
        return Birth.of(new DocumentHead(type, "1", "X", PartialDate.BLANK, "", issuer, "", subject, null));
    }

    private static ProposedDuty of(String actor, String text) {
        return ProposedDirective.of(fields("x", new Duty("1", actor, text, null, null)), BOOK)
                .duties()
                .getFirst();
    }

    private static DocumentFields fields(String subject, Duty duty) {
        var head = new DocumentHead(
                "CONGVAN", "1", "UBND-NC", new PartialDate(2023, 5, 2), "", "UBND tỉnh", "", subject, null);
        return new DocumentFields(
                head, List.of("Sở Y tế"), new Signer(List.of(), "", null), List.of(), List.of(), List.of(duty));
    }
}
